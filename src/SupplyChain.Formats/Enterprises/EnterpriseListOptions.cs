using SupplyChain.Formats.Enterprises.Codes;

namespace SupplyChain.Formats.Enterprises;

/// <summary>What a list says of how much a site runs; the order in which the first that is known counts.</summary>
public enum EvidenceKind
{
    /// <summary>Found by somebody who went there.</summary>
    Verified = 0,

    /// <summary>Electricity against its baseline.</summary>
    Electricity = 1,

    /// <summary>Staff back over all staff.</summary>
    Staff = 2,

    /// <summary>The resumption rate the enterprise reports.</summary>
    ResumptionRate = 3,

    /// <summary>Resumed or not, as the enterprise reports.</summary>
    Resumed = 4,
}

/// <summary>How one operating level is made of several pieces of evidence.</summary>
public enum EvidenceRule
{
    /// <summary>The first that is known, in the order of <see cref="EnterpriseListOptions.EvidenceOrder"/>.</summary>
    First = 0,

    /// <summary>The lowest.</summary>
    Lowest = 1,

    /// <summary>The mean of all that are known.</summary>
    Mean = 2,
}

/// <summary>What is assumed of a site whose state nobody states.</summary>
public enum UnknownState
{
    /// <summary>It runs: operating level 1, and so no candidate for a restart.</summary>
    Running = 0,

    /// <summary>It is stopped: operating level 0.</summary>
    Stopped = 1,

    /// <summary>The mean level of the listed sites of its industry whose state is known, or of all.</summary>
    Average = 2,
}

/// <summary>How lists of enterprises and suppliers are read.</summary>
public sealed record EnterpriseListOptions
{
    /// <summary>File of the user's own meanings of headers: columns <c>field</c> and <c>header</c>. Null for none.</summary>
    public string? MapFile { get; init; }

    /// <summary>File of decisions: answers in it are honoured. It need not exist. Null for none.</summary>
    public string? DecisionsFile { get; init; }

    /// <summary>Keep names and telephone numbers of people as columns of the network.</summary>
    /// <value>Default: no.</value>
    public bool KeepContacts { get; init; }

    /// <summary>Read sheets that the spreadsheet program hides.</summary>
    /// <value>Default: no.</value>
    public bool ReadHiddenSheets { get; init; }

    /// <summary>How one operating level is made of several pieces of evidence.</summary>
    /// <value>Default: the first that is known.</value>
    public EvidenceRule EvidenceRule { get; init; }

    /// <summary>Which evidence counts, the most reliable first; kinds left out do not count.</summary>
    /// <value>Default: verified, electricity, staff, resumption rate, resumed.</value>
    public IReadOnlyList<EvidenceKind> EvidenceOrder { get; init; } =
        [EvidenceKind.Verified, EvidenceKind.Electricity, EvidenceKind.Staff, EvidenceKind.ResumptionRate, EvidenceKind.Resumed];

    /// <summary>Pieces of evidence of one site that differ by more than this contradict one another.</summary>
    /// <value>0 to 1. Default: 0.4.</value>
    public double Contradiction { get; init; } = 0.4;

    /// <summary>The level of a site that is said to have resumed in part.</summary>
    /// <value>0 to 1. Default: 0.5.</value>
    public double PartialLevel { get; init; } = 0.5;

    /// <summary>What is assumed of a site whose state nobody states.</summary>
    /// <value>Default: it runs.</value>
    public UnknownState UnknownState { get; init; }

    /// <summary>Share of its inputs that a site gets from outside the lists where no column says so.</summary>
    /// <value>0 to 1. Default: 0.</value>
    public double OutsideShare { get; init; }

    /// <summary>The system in which codes of industries are read; null: that of China if most headers are Chinese, else NACE.</summary>
    public IndustryStandard? IndustryStandard { get; init; }
}
