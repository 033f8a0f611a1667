package org.zhiye.demo.alipay;

import java.util.List;
import org.zhiye.web.Choice;

/**
 * What the demonstration's Alipay shows on a phone.
 *
 * @param question the number of the question
 * @param face whether the face is compared
 * @param owners whose phone it may be
 * @param back where it leads afterwards
 * @param state the merchant's word, given back unchanged
 */
public record DemoAlipayPage(String question, boolean face, List<Choice> owners, String back, String state) {}
