package org.zhiye.demo;

import org.zhiye.shared.Sex;

/**
 * A person of the demonstration who is to be drawn; the same sitter always looks the same.
 *
 * @param seed what makes the person unlike others
 * @param sex as in the document
 * @param age in years; drawn between 20 and 75
 */
record Sitter(long seed, Sex sex, int age) {
    boolean female() {
        return sex == Sex.FEMALE;
    }
}
