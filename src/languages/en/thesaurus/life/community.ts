/** Social networks and communities: posts, comments, followers, groups, channels. */
export const community = `
post, publish, share a post
comment, reply, respond
upvote, thumbs up, heart reaction
dislike, downvote, thumbs down
follower, subscriber, fan
follow, subscribe to, add friend
unfollow, unsubscribe from, stop following
remove follower, unfriend, remove friend
feed, timeline, news feed
story, status update
hashtag, topic tag
direct message, dm, private message, pm, inbox
trending, popular, viral
repost, reshare, retweet
channel, chat room
group, community, forum
thread, discussion, topic
group admin, group owner, moderator
private group, closed group, invite-only
live stream, livestream, broadcast, go live
monetization, monetisation, earn money, make money from videos
creator, influencer, content creator
view count, number of views, impressions
engagement, interactions, likes and comments
shadowban, low reach, nobody sees my posts
reputation, karma
slowmode, slow mode, limit messages
memorialize, account of someone who died
meetup, gathering, social event
rsvp, attend, going to event
petition, campaign
donate, give money, contribute
fundraiser, crowdfunding
volunteer, helper
boost, promote, get more views
`;
