/// When people work: hours per weekday in a time zone, holidays, and make-up days (a Saturday worked for a bridge
/// day). [BusinessTime] is the arithmetic, pure and without I/O; [BusinessCalendar] is what is stored and
/// administered.
@NullMarked
package io.kehu.servicedesk.calendar;

import org.jspecify.annotations.NullMarked;
