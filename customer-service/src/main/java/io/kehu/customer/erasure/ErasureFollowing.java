package io.kehu.customer.erasure;

import io.kehu.customer.merge.following.Following;
import io.kehu.customer.merge.following.StayingRows;
import jakarta.enterprise.inject.Produces;

/// An erasure tells whom it was asked for; whoever went on in another one since is erased with that one.
class ErasureFollowing {
  @Produces
  Following requests() {
    return new StayingRows("erasure_request", "customer_id", "tells for whom it was asked");
  }
}
