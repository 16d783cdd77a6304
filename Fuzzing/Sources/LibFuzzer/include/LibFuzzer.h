#pragma once

#include <stddef.h>
#include <stdint.h>

/// The one function of libFuzzer: runs until its arguments say that it is enough, and ends the process on a crash.
int LLVMFuzzerRunDriver(int *argc, char ***argv, int (*run)(const uint8_t *bytes, size_t count));
