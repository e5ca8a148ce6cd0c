/* The page's template as bytes of the program: compiling them as a string
   would take long. */
    .section .rodata
    .global samspil_explorer_template_begin
    .global samspil_explorer_template_end
samspil_explorer_template_begin:
#ifdef SAMSPIL_EXPLORER_TEMPLATE
    .incbin SAMSPIL_EXPLORER_TEMPLATE
#endif
samspil_explorer_template_end:
    .byte 0
    .section .note.GNU-stack, "", %progbits
