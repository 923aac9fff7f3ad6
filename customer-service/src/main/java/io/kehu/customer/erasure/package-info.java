/// Requests of people to be forgotten (GDPR art. 17, PIPL art. 47). A request names the ground; what speaks against it (open orders, open invoices) refuses it
/// unless somebody says why it is done all the same. After a time in which it can be called off, the customer answers 410 and every service erases what it
/// holds by the platform's mechanism. Each tells what it erased and what it kept on which ground; together that is the certificate.
@NullMarked
package io.kehu.customer.erasure;

import org.jspecify.annotations.NullMarked;
