-- Whom a partition wakes when, after the clock of the server was set back: all moments were reckoned with the clock as
-- it was, so they come nearer by as much. Else whoever was to be woken tomorrow would wait until the clock is there again.
-- KEYS due, clock   ARGV seconds between two notes of the time, seconds that are no setting back
-- -> by how many seconds it was set back, or 0
--
-- Of a clock that was set on nothing need be known: who is woken too early says when he wants it.

local due, clock = KEYS[1], KEYS[2]
local every, little = tonumber(ARGV[1]), tonumber(ARGV[2])
local now = tonumber(redis.call('TIME')[1])
local noted = tonumber(redis.call('GET', clock) or nil)
local back = noted and noted - now or 0
if back > little then
  local waiting = redis.call('ZRANGE', due, 0, -1, 'WITHSCORES')
  for i = 1, #waiting, 2 do
    redis.call('ZADD', due, 'XX', string.format('%.3f', waiting[i + 1] - back), waiting[i])
  end
else
  back = 0
end
if not noted or back > 0 or now - noted >= every then redis.call('SET', clock, now) end
return back
