using SupplyChain.Formats.Enterprises.Decisions;
using SupplyChain.Formats.Enterprises.Headers;
using SupplyChain.Formats.Enterprises.Joining;
using SupplyChain.Formats.Enterprises.Rows;
using SupplyChain.Formats.Enterprises.Values;
using SupplyChain.Formats.Resources;
using SupplyChain.Formats.Workbooks;

namespace SupplyChain.Formats.Enterprises;

/// <summary>Makes one network of a list of enterprises and any number of lists of the suppliers of lead firms.</summary>
/// <remarks>
/// Lists are workbooks or text files, however their headers, values and names are written; docs/import.md says what is understood. Nothing unknown
/// becomes zero, nothing doubtful is joined without a person's answer, and whatever was assumed, repaired or refused is in the report.
/// <para>Deterministic: the same files, answers and options give the same network. Cost: O(cells + names that share two characters).</para>
/// </remarks>
public sealed class EnterpriseListImporter : INetworkImporter
{
    /// <inheritdoc/>
    public string Name => "lists";

    /// <inheritdoc/>
    public IReadOnlyList<string> Settings => [];

    /// <inheritdoc/>
    public bool Recognises(IReadOnlyList<string> paths, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(paths);
        return paths.Count > 0 && paths.All(p => File.Exists(p) && Workbook.Extensions.Contains(Path.GetExtension(p).ToLowerInvariant()));
    }

    /// <inheritdoc/>
    public ImportResult Import(ImportRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var context = new ImportContext { Options = request.Lists };
        ReadOwnFiles(context, cancellationToken);
        ListSheet[] lists = [.. ReadLists(context, request.Paths, cancellationToken)];
        if (lists.Length == 0 || context.Report.HasRefusals && lists.All(l => l.Entries.Count == 0))
            return new ImportResult { Network = null, Report = context.Report, Questions = context.Decisions.Questions };
        cancellationToken.ThrowIfCancellationRequested();
        new CodeRepair(context).Repair(lists);
        var register = new SiteRegister(context);
        foreach (ListEntry entry in lists.Where(l => l.Kind == ListKind.Enterprises).SelectMany(l => l.Entries))
            register.Add(entry);
        IReadOnlyList<ListedLink> links = Join(context, lists, register, cancellationToken);
        SettleValues(context, register, links);
        SupplyNetworkBuilder builder = new ListNetwork(context).Build(lists, register.Sites, links);
        return ImportResult.Of(builder, context.Report) with { Questions = context.Decisions.Questions };
    }

    private static void ReadOwnFiles(ImportContext context, CancellationToken cancellationToken)
    {
        if (context.Options.MapFile is { } map && WorkbookRemarks.Open(map, context.Report, cancellationToken) is { } mapping)
            HeaderMap.Read(mapping, context);
        if (context.Options.DecisionsFile is { } decisions && File.Exists(decisions) && WorkbookRemarks.Open(decisions, context.Report, cancellationToken) is { } answers)
            DecisionFile.Read(answers, context.Decisions, context);
    }

    private static IEnumerable<ListSheet> ReadLists(ImportContext context, IReadOnlyList<string> paths, CancellationToken cancellationToken)
    {
        var finder = new HeaderFinder(context.Synonyms);
        var found = new List<(Workbook Workbook, Sheet Sheet, ListHeader Header)>();
        foreach (string path in paths)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (WorkbookRemarks.Open(path, context.Report, cancellationToken) is not { } workbook)
                continue;
            int before = found.Count;
            foreach (Sheet sheet in workbook.Sheets.Where(s => s.Rows.Count > 0))
            {
                var place = new DataPlace(workbook.File, workbook.Kind == WorkbookKind.Text ? null : sheet.Name, 0);
                if (sheet.IsHidden && !context.Options.ReadHiddenSheets)
                    context.Remark(ListRemarks.HiddenSheetPassed, place, sheet.Name);
                else if (finder.Find(sheet) is { } header)
                    found.Add((workbook, sheet, header));
                else if (workbook.Sheets.Count > 1)
                    context.Remark(ListRemarks.SheetWithoutList, place, sheet.Name);
            }
            if (found.Count == before)
                context.Remark(ListRemarks.FileWithoutList, new DataPlace(path, null, 0), null);
        }
        // The language of the lists is that of most of their headers; it decides how codes are read and what words the network gets.
        string[] headers = [.. found.SelectMany(f => f.Header.Columns).Select(c => c.Header.Shown)];
        context.IsChinese = 2 * headers.Count(h => h.Any(Names.EnterpriseName.IsChinese)) >= headers.Length && headers.Length > 0;
        var reader = new ListSheetReader(context, finder);
        foreach ((Workbook workbook, Sheet sheet, ListHeader header) in found)
        {
            cancellationToken.ThrowIfCancellationRequested();
            ListSheet list = reader.Read(workbook, sheet, header, ReferenceEquals(sheet, found[0].Sheet));
            context.Date ??= list.Titles.Select(DateText.Find).FirstOrDefault(d => d is not null && d[0] != '-');
            yield return list;
        }
    }

    private static IReadOnlyList<ListedLink> Join(ImportContext context, ListSheet[] lists, SiteRegister register, CancellationToken cancellationToken)
    {
        var links = new SupplyLinks(context, register);
        var leads = new LeadFirms(context, register);
        ListedSite[] listed = [.. register.Sites];
        foreach (ListSheet list in lists.Where(l => l.Kind != ListKind.Enterprises))
        {
            cancellationToken.ThrowIfCancellationRequested();
            ListedSite? lead = list.Kind == ListKind.Suppliers && list.Entries.Any(e => e.Text(ListField.Customer) is null) ? leads.Find(list) : null;
            context.Remark(ListRemarks.SheetRead, list.Place, null, list.Entries.Count, lead is null ? ListTexts.Of("Kind.Links") : ListTexts.Of("Kind.Suppliers", lead.Shown));
            foreach (ListEntry entry in list.Entries)
                links.AddRow(entry, lead);
        }
        foreach (ListedSite site in listed)
            links.AddNamed(site);
        foreach (ListSheet list in lists.Where(l => l.Kind == ListKind.Enterprises))
            context.Remark(ListRemarks.SheetRead, list.Place, null, list.Entries.Count, ListTexts.Of("Kind.Enterprises"));
        return links.Links;
    }

    private static void SettleValues(ImportContext context, SiteRegister register, IReadOnlyList<ListedLink> links)
    {
        new SiteFacts(context).Settle(register.Sites);
        new SiteEvidence(context).Settle(register.Sites);
        var defaults = new ListDefaults(context);
        defaults.SettleOutput(register.Sites);
        defaults.SettleShares(links);
        ListDefaults.RaiseToLinks(links, context.DataLanguage);
        defaults.SettleStocks(register.Sites);
    }
}
