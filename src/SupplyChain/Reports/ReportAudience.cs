namespace SupplyChain.Reports;

/// <summary>Whom a part of a report is for.</summary>
public enum ReportAudience
{
    /// <summary>People and programs.</summary>
    Everyone = 0,

    /// <summary>People only: it says in words or in a shorter form what programs find elsewhere in the report.</summary>
    Readers = 1,

    /// <summary>Programs only: detail that would crowd out what a person looks for.</summary>
    Programs = 2,

    /// <summary>People who are handed a document, such as a page or a workbook: what is too long for a terminal, and what no terminal can show.</summary>
    Documents = 3,

    /// <summary>People at a terminal only: the short form of what a document shows at length.</summary>
    Terminals = 4,
}

/// <summary>Who sees what.</summary>
internal static class ReportAudiences
{
    /// <summary>Whether machine formats hold it.</summary>
    public static bool IsForPrograms(this ReportAudience audience) => audience is ReportAudience.Everyone or ReportAudience.Programs;

    /// <summary>Whether a terminal shows it.</summary>
    public static bool IsForReaders(this ReportAudience audience) => audience is ReportAudience.Everyone or ReportAudience.Readers or ReportAudience.Terminals;

    /// <summary>Whether a document shows it.</summary>
    public static bool IsForDocuments(this ReportAudience audience) => audience is ReportAudience.Everyone or ReportAudience.Readers or ReportAudience.Documents;
}
