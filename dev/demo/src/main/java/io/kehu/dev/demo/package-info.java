/// Fills a platform through its public APIs: with a company made up from a seed, or with the files of an ERP. `java -jar kehu-demo.jar help`.
@NullMarked
package io.kehu.dev.demo;

import org.jspecify.annotations.NullMarked;
