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
}
