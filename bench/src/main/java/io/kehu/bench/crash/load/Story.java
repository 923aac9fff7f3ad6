package io.kehu.bench.crash.load;

/// Something that happens with a customer, in one or several writes.
interface Story {
  /// @throws Worker.StoryEnds where a write was refused or never answered; the ledger knows
  void tell(Worker worker) throws InterruptedException, Worker.StoryEnds;
}
