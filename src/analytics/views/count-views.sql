-- Counts views by the rules of `npm run views`, for logs that are too large for one machine.
-- Written for DuckDB 1.5. Other engines have other names for regexp_matches, try(url_decode) and
-- epoch_ms.
--
-- Reads two tables. `npm run views -- --sql` creates the second one:
--   requests  one row for each request
--     address  text       the visitor's IP
--     method   text       GET, HEAD, ...
--     path     text       as requested, with query and percent escapes
--     status   integer
--     agent    text       user agent, unescaped; '' when none was sent, null when the log lacks it
--     time     timestamp  in UTC
--     purpose  text       the request's Sec-Purpose or Purpose header; null when there is none
--   pages     path (decoded, with a slash at the end), article
--
-- The command fills in three patterns. An agent is a robot when it matches :agents, or when it
-- matches :others after everything that matches :spared is removed. There are two because RE2,
-- which DuckDB uses, has no look-around.
--
-- Returns article, day (UTC) and views.
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
-- For each visit, the next one of that visitor to that article at least 30 minutes later.
steps as (
  select distinct address, agent, article, time,
    min(time) over (partition by address, agent, article order by time range between 1800000 following and unbounded following) as next
  from visits
),
-- The first visit counts. After each visit that counts, its next one counts.
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
