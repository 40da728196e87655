-- Counts views by the rules of `npm run views`, for logs larger than one machine should read. Written for DuckDB 1.5; other engines
-- need their own names for regexp_matches, try(url_decode) and epoch_ms.
--
-- Reads two tables, of which `npm run views -- --sql` makes the second:
--   requests  one row a request
--     address  text       the visitor's address
--     method   text       GET, HEAD, ...
--     path     text       as requested, with query and percent-escapes
--     status   integer
--     agent    text       user agent, unescaped; '' when none was sent, null when the log does not tell
--     time     timestamp  in UTC
--     purpose  text       the request's Sec-Purpose or Purpose header; null when there is none or the log does not tell
--   pages     path (decoded, with a slash at the end), article
--
-- and has three patterns that the command fills in: an agent is a robot's when it matches :agents, or matches :others once what
-- matches :spared is taken out of it. There are two because RE2, which DuckDB uses, knows no look-around.
--
-- Gives article, day (UTC) and views.
with recursive
candidates as (
  select
    r.address, r.agent, epoch_ms(r.time) as time,
    regexp_replace(try(url_decode(regexp_replace(regexp_replace(r.path, '^https?://[^/?#]*', '', 'i'), '[?#].*$', '', 's'))), '/index\.html$', '/') as path
  from requests r
  where r.method = 'GET' and r.status in (200, 304)
    and not regexp_matches(coalesce(r.purpose, ''), 'prefetch|prerender|preview', 'i')
),
visits as (
  select c.address, coalesce(c.agent, '') as agent, p.article, c.time
  from candidates c
  join pages p on p.path = case when c.path like '%/' then c.path else c.path || '/' end
  where c.agent is null
    or (c.agent <> '' and length(c.agent) <= 1000
      and not regexp_matches(c.agent, :agents, 'i')
      and not regexp_matches(regexp_replace(c.agent, :spared, '~', 'gi'), :others, 'i'))
),
-- Of each visit the next one of that visitor to that article which would count if this one did: at least 30 minutes later.
steps as (
  select distinct address, agent, article, time,
    min(time) over (partition by address, agent, article order by time range between 1800000 following and unbounded following) as next
  from visits
),
-- The first visit counts; from each that counts, its next one does.
counted as (
  select s.* from steps s
  join (select address, agent, article, min(time) as time from steps group by all) using (address, agent, article, time)
  union all
  select s.* from counted c
  join steps s on s.address = c.address and s.agent = c.agent and s.article = c.article and s.time = c.next
)
select article, cast(make_timestamp_ms(time) as date) as day, count(*) as views
from counted
group by article, day
order by article, day;
