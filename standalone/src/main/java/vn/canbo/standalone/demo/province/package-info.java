/**
 * What the demo province is made of: units, people and what happens to them, from a seed and
 * without any system. No name, number or place in it belongs to anyone.
 */
@NullMarked
package vn.canbo.standalone.demo.province;

import org.jspecify.annotations.NullMarked;
