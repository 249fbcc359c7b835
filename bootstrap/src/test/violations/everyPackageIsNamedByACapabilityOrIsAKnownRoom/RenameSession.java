package dev.latchkey.application.usecases;

interface RenameSession {}
