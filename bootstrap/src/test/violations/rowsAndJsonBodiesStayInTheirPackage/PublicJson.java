// also breaks: adaptersShowNothingButTheirDoors
package dev.latchkey.http.session;

public record PublicJson(String id) {}
