using System.Text;
using SupplyChain.Reports;

namespace SupplyChain.Reporting.Html.Packing;

/// <summary>Which parts of a page are kept packed so that it stays small, and what they become.</summary>
internal sealed class PackedParts
{
    /// <summary>Up to this size a page holds everything as it is: what can be sent by mail without a thought.</summary>
    public const int MostBytes = 495_000;

    // About what stands in the place of a part, and the least part that is worth it.
    private const int Placeholder = 350, LeastPart = 2_000;

    // What is read last goes first. What somebody signs goes last, and the summary of the language shown first never.
    private static readonly ReportChapter[] Order =
    [
        ReportChapter.Candidates, ReportChapter.DataProblems, ReportChapter.Regions, ReportChapter.Comparison, ReportChapter.WeakLinks, ReportChapter.Bundles,
        ReportChapter.Rules, ReportChapter.Assumptions, ReportChapter.Run, ReportChapter.Actions, ReportChapter.Answer,
    ];

    private readonly TextPacker _packer = new();
    private readonly Dictionary<(Language Language, ReportChapter Chapter), (int From, int To)> _places = [];

    private PackedParts()
    {
    }

    /// <summary>Nothing is packed.</summary>
    public static PackedParts None { get; } = new();

    /// <summary>Whether anything is packed.</summary>
    public bool Any => _places.Count > 0;

    /// <summary>All that is packed, in one text.</summary>
    public string Text => _packer.Packed;

    /// <summary>Its length once unpacked, in UTF-16 units.</summary>
    public int Length => _packer.Length;

    /// <summary>Packs parts until the page is small enough or nothing is left: the languages not shown first before the first, and what is read last before what is read first.</summary>
    /// <param name="pageBytes">Size of the page if nothing is packed.</param>
    /// <param name="mostBytes">The size up to which nothing more is packed.</param>
    /// <param name="editions">The bodies of the chapters of each language, the language shown first first.</param>
    /// <returns>What is packed; nothing if the page is small enough as it is.</returns>
    public static PackedParts Of(long pageBytes, int mostBytes, IReadOnlyList<(Language Language, IReadOnlyDictionary<ReportChapter, string> Bodies)> editions)
    {
        var parts = new PackedParts();
        for (int i = editions.Count - 1; i >= 0; i--)
        {
            (Language language, IReadOnlyDictionary<ReportChapter, string> bodies) = editions[i];
            foreach (ReportChapter chapter in Order.Where(c => i > 0 || c != ReportChapter.Answer))
            {
                if (pageBytes <= mostBytes)
                    return parts;
                if (!bodies.TryGetValue(chapter, out string? body) || Encoding.UTF8.GetByteCount(body) is var bytes && bytes < LeastPart)
                    continue;
                int from = parts._packer.Length, before = parts._packer.PackedBytes;
                parts._packer.Append(body);
                parts._places.Add((language, chapter), (from, parts._packer.Length));
                pageBytes -= bytes - (parts._packer.PackedBytes - before) - Placeholder;
            }
        }
        return parts;
    }

    /// <summary>Where a chapter stands in the unpacked text; null if it is not packed.</summary>
    public (int From, int To)? PlaceOf(Language language, ReportChapter chapter) => _places.TryGetValue((language, chapter), out (int, int) place) ? place : null;
}
