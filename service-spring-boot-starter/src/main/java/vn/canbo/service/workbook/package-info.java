/**
 * Excel workbooks (.xlsx) that people fill in and get back. What was sent is foreign: its size,
 * parts and cells are checked before it is opened, formulas are never evaluated, and nothing is put
 * on disk.
 */
@NullMarked
package vn.canbo.service.workbook;

import org.jspecify.annotations.NullMarked;
