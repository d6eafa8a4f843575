-- What is kept of a chat, in one round trip.
-- KEYS session, tombstone, channel, here   ARGV whether the mark `here` must be there 0/1
-- -> { version, session or '', card }
-- After a chat was forgotten its version goes on counting for as long as the tombstone stands: a turn that was
-- computed from what is gone can then never be written over what came after. Without the mark this is not the data
-- that was found at the start, and nobody may be told that he is new.

if ARGV[1] == '1' and redis.call('EXISTS', KEYS[4]) == 0 then
  return redis.error_reply('EMPTY Redis has come back without its data: bring the data back, or restart the bot to begin anew')
end
local kept = redis.call('HMGET', KEYS[1], 'v', 'd')
local version = tonumber(kept[1] or redis.call('HGET', KEYS[2], 'v') or '0')
if not version or version % 1 ~= 0 or version < 0 or version > 2 ^ 53 then return redis.error_reply('DAMAGED version') end
local card = tonumber(redis.call('HGET', KEYS[3], 'card') or '0') or 0
return { version, kept[2] or '', card }
