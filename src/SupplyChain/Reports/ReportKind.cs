namespace SupplyChain.Reports;

/// <summary>What a value in a report is, and so how it is shown to people. Machine formats write the raw value of every kind.</summary>
public enum ReportKind
{
    /// <summary>Text as it stands in the data.</summary>
    Text = 0,

    /// <summary>Id of a site: text, never a number.</summary>
    SiteId = 1,

    /// <summary>A whole number of things.</summary>
    Count = 2,

    /// <summary>A position in a ranking or a plan, from 1.</summary>
    Position = 3,

    /// <summary>Value per day, in the currency of the network.</summary>
    ValuePerDay = 4,

    /// <summary>A share of a whole, 0 to 1; people see per cent.</summary>
    Share = 5,

    /// <summary>An operating level, 0 to 1; people see per cent.</summary>
    Level = 6,

    /// <summary>A bound on an error: shown rounded up, never down.</summary>
    Bound = 7,

    /// <summary>A number without a unit.</summary>
    Number = 8,

    /// <summary>True or false.</summary>
    Flag = 9,

    /// <summary>A list of texts.</summary>
    List = 10,

    /// <summary>Facts grouped under one key.</summary>
    Group = 11,

    /// <summary>A word that is put into the language of the reader: a <see cref="ReportText"/>, or the key of one. For people only.</summary>
    Word = 12,

    /// <summary>A currency as the data name it; people see the word for it in their language.</summary>
    Currency = 13,

    /// <summary>Value summed over days, in the currency of the network.</summary>
    Value = 14,

    /// <summary>Rows under one key: a <see cref="TableSection"/> within a fact or a row. Formats of one flat table cannot show it.</summary>
    Table = 15,
}
