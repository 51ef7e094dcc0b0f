### Words in files for other programs.

export-remark-supplier = Supplier: { $supplier }
export-remark-systems = Systems: { $systems }
