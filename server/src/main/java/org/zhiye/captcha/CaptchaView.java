package org.zhiye.captcha;

/**
 * A captcha on a page.
 *
 * @param src the picture's address
 * @param token goes with the form, sealed
 * @param refresh gives a new picture and token to the page's script
 * @param challenge gives that script work to do instead
 */
public record CaptchaView(String src, String token, String refresh, String challenge) {}
