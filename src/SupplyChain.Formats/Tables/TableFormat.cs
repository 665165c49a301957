namespace SupplyChain.Formats.Tables;

/// <summary>Layouts of input-output tables that are known by themselves.</summary>
public enum TableFormat
{
    /// <summary>Found from the labels; <see cref="General"/> if none of the others fits.</summary>
    Auto = 0,

    /// <summary>China, National Bureau of Statistics: 153 or 42 sectors, codes TIU, FU, TFU, IM, GO, VA, TVA, TI.</summary>
    China,

    /// <summary>United States, Bureau of Economic Analysis: a folder, or the use table with make and import tables beside it.</summary>
    Bea,

    /// <summary>Belgium, 63 products in NACE codes, accounts in a second file.</summary>
    Belgium,

    /// <summary>OECD Inter-Country Input-Output tables, country_sector labels, all editions.</summary>
    OecdIcio,

    /// <summary>A folder of matrices as EXIOBASE 3 and pymrio write them: Z or A, Y, x, unit.</summary>
    MatrixFolder,

    /// <summary>Any rectangular table, with or without a description file.</summary>
    General,
}
