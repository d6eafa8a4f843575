-- Whoever sends for a chat gives it back: anyone may take it up again after so many milliseconds.
-- KEYS lease, send   ARGV chat, token, ms   -> 1, or 0 if it was somebody else's by then

local lease, send = unpack(KEYS)
local chat, token, ms = unpack(ARGV)

if redis.call('GET', lease) ~= token then return 0 end
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
redis.call('DEL', lease)
redis.call('ZADD', send, 'XX', now + ms, chat)
return 1
