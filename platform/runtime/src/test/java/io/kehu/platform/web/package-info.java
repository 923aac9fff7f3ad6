@NullMarked
package io.kehu.platform.web;

import org.jspecify.annotations.NullMarked;
