package dev.latchkey.http.web;

final class PrintsWhatComesIn {

    void print(String what) {
        System.out.println(what);
    }
}
