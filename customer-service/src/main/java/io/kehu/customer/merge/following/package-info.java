/// How what hangs on a customer follows when it goes on in another one. Each feature declares its tables, as beans: a
/// [io.kehu.customer.merge.following.FollowingRows] for rows that simply move, a
/// [io.kehu.customer.merge.following.StayingRows] for what is not to follow, with the reason, or a rule of its own. A test
/// compares the declarations with the database, so that no table can be forgotten. Tables that are filled by events follow by
/// the platform's succession instead and declare nothing.
@NullMarked
package io.kehu.customer.merge.following;

import org.jspecify.annotations.NullMarked;
