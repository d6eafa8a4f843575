-- Take one chat whose moment has come. It comes again after the lease unless its turn sets another moment before.
-- KEYS session, due   ARGV chat, lease in seconds   -> 1, or 0 if somebody else has it or nothing is kept of it

local session, due = unpack(KEYS)
local chat, lease = unpack(ARGV)
local time = redis.call('TIME')
local now = time[1] + time[2] / 1000000

local at = redis.call('ZSCORE', due, chat)
if not at or tonumber(at) > now then return 0 end
if redis.call('EXISTS', session) == 0 then
  redis.call('ZREM', due, chat)
  return 0
end
redis.call('ZADD', due, 'XX', string.format('%.3f', now + lease), chat)
return 1
