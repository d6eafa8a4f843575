-- Whoever sends for a chat gives it back: anyone may take it up again after so many milliseconds. If all that is left
-- is what nobody asked for, it waits for its turn in the rate again: after an hour without Telegram that is a crowd.
-- KEYS lease, send, outbox, paced   ARGV chat, token, ms   -> 1, or 0 if it was somebody else's by then

local lease, send, outbox, paced = unpack(KEYS)
local chat, token, ms = unpack(ARGV)

if redis.call('GET', lease) ~= token then return 0 end
local time = redis.call('TIME')
local from = time[1] * 1000 + math.floor(time[2] / 1000) + ms
redis.call('DEL', lease)

for _, entry in ipairs(redis.call('LRANGE', outbox, 0, -1)) do
  if not entry:match('^%d+%.%d+u[ @]') then
    redis.call('ZADD', send, 'XX', from, chat)
    return 1
  end
end
if redis.call('ZREM', send, chat) == 1 and redis.call('EXISTS', outbox) == 1 then redis.call('ZADD', paced, from, chat) end
return 1
