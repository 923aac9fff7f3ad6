package io.kehu.platform.web;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// On a POST method of a resource: a request that repeats an `Idempotency-Key` gets the first answer again and does nothing. The key is saved in the
/// business transaction, which this annotation begins, so that a rollback forgets it.
@InterceptorBinding
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Idempotent {}
