package org.zhiye.review.letter;

/**
 * A letter on a page.
 *
 * @param pdf address of its paper
 * @param back where the reader comes from
 */
public record LetterPage(LetterSheet sheet, String pdf, String back) {}
