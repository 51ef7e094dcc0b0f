### Ord i filer til andre programmer.

export-remark-supplier = Leverandør: { $supplier }
export-remark-systems = Systemer: { $systems }
