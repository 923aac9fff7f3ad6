/// The demo company: Chinese and Western customers, and two years of what became of them. The same seed and day give the same company.
@NullMarked
package io.kehu.dev.demo.company;

import org.jspecify.annotations.NullMarked;
