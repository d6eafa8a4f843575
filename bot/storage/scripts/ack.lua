-- An entry was sent: take it off, note the card, renew the lease, name the next one. Safe to repeat.
-- KEYS session, outbox, channel, lease, send
-- ARGV chat, token, entry id, keep|open|close, message id, lease ms
-- -> { mine 0/1, next head or '', message id of the card that is open no longer or 0 }
--
-- The head is dropped only if it is the entry that was sent: meanwhile an alarm may have emptied the list and put
-- itself there. Nothing is noted for a chat that was forgotten in the meantime.

local session, outbox, channel, lease, send = unpack(KEYS)
local chat, token, entry, change, message, lease_ms = unpack(ARGV)

if redis.call('GET', lease) ~= token then return { 0, '', 0 } end

local head = redis.call('LINDEX', outbox, 0)
if head and head:sub(1, #entry) == entry and head:find('^[ @]', #entry + 1) then
  redis.call('LPOP', outbox)
  head = redis.call('LINDEX', outbox, 0)
end

local old = 0
if change ~= 'keep' then
  local before = redis.call('HGET', channel, 'card')
  if before and before ~= message then old = tonumber(before) end
  if change == 'close' then
    redis.call('DEL', channel)
  elseif redis.call('EXISTS', session) == 1 then
    redis.call('HSET', channel, 'card', message)
    redis.call('PEXPIRE', channel, redis.call('PTTL', session))
  end
end

if not head then
  redis.call('ZREM', send, chat)
  redis.call('DEL', lease)
  return { 1, '', old }
end
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
redis.call('ZADD', send, 'XX', now + lease_ms, chat)
return { 1, head, old }
