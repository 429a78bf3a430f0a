@NullMarked
package vn.canbo.service.workbook;

import org.jspecify.annotations.NullMarked;
