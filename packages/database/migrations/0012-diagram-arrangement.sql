-- R-D6; S1 第4条(1)①. What a person arranged on the network diagram: `positions` holds the boxes by id of node and container as they stood.

ALTER TABLE network_layout
  -- Ids in `positions` that the person placed; what else stands there may give way.
  ADD COLUMN pinned text[] NOT NULL DEFAULT '{}',
  -- Groups of like devices drawn one by one, and few ones put together.
  ADD COLUMN expanded text[] NOT NULL DEFAULT '{}',
  ADD COLUMN collapsed text[] NOT NULL DEFAULT '{}',
  -- What groups are called, by id.
  ADD COLUMN captions jsonb NOT NULL DEFAULT '{}';
