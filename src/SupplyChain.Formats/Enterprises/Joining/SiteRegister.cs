using SupplyChain.Formats.Enterprises.Codes;
using SupplyChain.Formats.Enterprises.Headers;
using SupplyChain.Formats.Enterprises.Names;
using SupplyChain.Formats.Enterprises.Rows;
using SupplyChain.Formats.Enterprises.Values;
using SupplyChain.Formats.Resources;
using SupplyChain.Resources;

namespace SupplyChain.Formats.Enterprises.Joining;

/// <summary>An enterprise as a list names it.</summary>
/// <param name="Name">As written.</param>
/// <param name="Place">Where it stands in the data.</param>
internal sealed record SiteReference(string Name, DataPlace Place)
{
    /// <summary>Credit code, or a code of the list's own; null if none is given.</summary>
    public string? Code { get; init; }

    /// <summary>Where the enterprise is; null if that is not said.</summary>
    public string? Region { get; init; }
}

/// <summary>Every site of the lists, found again under the names and codes it is called by. Nothing doubtful is joined without a person's answer.</summary>
internal sealed class SiteRegister(ImportContext context)
{
    private const int MostQuestions = 3;

    private readonly List<ListedSite> _sites = [];
    private readonly Dictionary<string, ListedSite> _byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<ListedSite>> _byCode = new(StringComparer.Ordinal);
    private readonly Dictionary<(string, string?, string?), ListedSite> _resolved = [];
    private readonly NameMatcher _names = new();

    /// <summary>All sites, in the order in which they came up.</summary>
    public IReadOnlyList<ListedSite> Sites => _sites;

    /// <summary>Takes over a row of a list of enterprises: a new site, or more about one that is known.</summary>
    public void Add(ListEntry entry)
    {
        if ((entry.Text(ListField.Name) ?? entry.Code?.Text ?? entry.Text(ListField.Id)) is not { Length: > 0 } written)
        {
            // Its only code was destroyed, or its name says that nobody knows it.
            context.Remark(ListRemarks.RowWithoutName, entry.Place, null);
            return;
        }
        EnterpriseName name = EnterpriseName.Of(written);
        string? region = entry.Text(ListField.Region);
        ListedSite[] sameName = [.. _names.Same(name).Select(i => _sites[i])];
        ListedSite? sameCode = entry.Code is { } code ? _byCode.GetValueOrDefault(code.Text)?[0] : null;
        foreach (ListedSite site in sameName)
        {
            bool isOtherFirm = site.Code is not null && entry.Code is { } own && own.Text != site.Code;
            if (isOtherFirm || !RegionTable.MayAgree(region, site.Region))
                continue;
            if (site.Entry.IsSameAs(entry))
            {
                context.Remark(ListRemarks.RowRepeated, entry.Place, written, site.Entry.Place.Row);
                return;
            }
            if (IsSame(written, site, entry.Place, sameCode is null ? "SameName" : "SameCode") is "same")
            {
                Join(site, entry, written);
                return;
            }
        }
        string? firm = sameCode?.Firm ?? sameCode?.Shown;
        if (sameCode is null)
        {
            foreach (NameMatch match in _names.Like(name, region).Take(MostQuestions))
            {
                ListedSite site = _sites[match.Index];
                // Two sound codes are two enterprises, however alike their names are.
                if (site.Code is not null && entry.Code is not null)
                    continue;
                string? answer = IsSame(written, site, entry.Place, match.Likeness.ToString());
                if (answer == "same")
                {
                    Join(site, entry, written);
                    return;
                }
                firm = answer == "same_firm" ? site.Firm ?? site.Shown : firm;
            }
        }
        string id = FreeId(entry, written, region, sameCode, sameName.Length);
        Register(new ListedSite { Id = id, Name = name, Entry = entry, IsListed = true, Code = entry.Code?.Text, Firm = entry.Text(ListField.Firm) ?? firm });
    }

    /// <summary>Finds the site a list means, or adds one outside the list.</summary>
    public ListedSite Resolve(SiteReference reference)
    {
        var key = (reference.Name, reference.Code, reference.Region);
        if (!_resolved.TryGetValue(key, out ListedSite? site))
            _resolved.Add(key, site = Find(reference) ?? Outside(reference));
        return site;
    }

    /// <summary>The one listed site of a name, typing aside; null if there is none or more than one.</summary>
    public ListedSite? FindExactly(string name) => _names.Same(EnterpriseName.Of(name)) is [var index] ? _sites[index] : null;

    /// <summary>Whether some site may be meant by a name.</summary>
    public bool MayKnow(string name) => _names.Same(EnterpriseName.Of(name)).Count > 0 || _names.Like(EnterpriseName.Of(name), null).Count > 0;

    /// <summary>A site by its id.</summary>
    public ListedSite? FindId(string id) => _byId.GetValueOrDefault(id);

    private ListedSite? Find(SiteReference reference)
    {
        EnterpriseName name = EnterpriseName.Of(reference.Name);
        ListedSite[] same = [.. _names.Same(name).Select(i => _sites[i]).Where(s => reference.Code is null || s.Code is null || s.Code == reference.Code)];
        if (reference.Code is not null && _byCode.GetValueOrDefault(reference.Code) is { } coded)
            return Told(reference, coded.FirstOrDefault(same.Contains) ?? coded.FirstOrDefault(s => RegionTable.MayAgree(s.Region, reference.Region)) ?? coded[0]);
        ListedSite[] here = [.. same.Where(s => RegionTable.MayAgree(s.Region, reference.Region))];
        if (here.Length == 0 && same.Length == 1)
            here = same;
        if (here is [var only])
        {
            if (only.Name.Written == name.Written)
                return Told(reference, only);
            string? answer = context.Decisions.Ask(ImportQuestionKind.Match, reference.Name, only.Id, reference.Place.ToString(),
                ListTexts.Of("Question.Match", reference.Name, only.Shown, ListTexts.Of("Likeness.Typing")), ListTexts.Of("Meanwhile.Same"));
            if (answer is null || ListWords.Answer(answer) is not "different")
            {
                context.Remark(ListRemarks.TypingOnly, reference.Place, reference.Name, only.Shown);
                return Told(reference, only);
            }
        }
        IEnumerable<(ListedSite Site, string Why)> alike = here.Length > 1
            ? here.Select(s => (s, "SameName"))
            : _names.Like(name, reference.Region).Select(m => (_sites[m.Index], m.Likeness.ToString())).Where(p => reference.Code is null || p.Item1.Code is null);
        foreach ((ListedSite site, string why) in alike.Take(MostQuestions))
        {
            if (IsSame(reference.Name, site, reference.Place, why) is "same")
            {
                context.Remark(ListRemarks.MatchDecided, reference.Place, reference.Name, site.Shown);
                return site;
            }
        }
        return null;
    }

    private ListedSite Told(SiteReference reference, ListedSite site)
    {
        if (!RegionTable.MayAgree(site.Region, reference.Region))
            context.Remark(ListRemarks.PlaceDiffers, reference.Place, reference.Name, reference.Region!, site.Region!);
        return site;
    }

    private ListedSite Outside(SiteReference reference)
    {
        EnterpriseName name = EnterpriseName.Of(reference.Name);
        var entry = new ListEntry(reference.Place);
        entry.Texts[ListField.Name] = reference.Name;
        if (reference.Region is { } region)
            entry.Texts[ListField.Region] = region;
        string? firm = _names.Like(name, reference.Region).Take(MostQuestions).Select(m => _sites[m.Index])
            .FirstOrDefault(s => context.Decisions.Find(ImportQuestionKind.Match, reference.Name, s.Id) is { } answer && ListWords.Answer(answer) == "same_firm")?.Shown;
        string id = Free(reference.Code ?? reference.Name, reference.Region);
        var site = new ListedSite { Id = id, Name = name, Entry = entry, IsListed = false, Code = reference.Code, Firm = firm };
        Register(site);
        context.Remark(ListRemarks.OutsideList, reference.Place, reference.Name);
        return site;
    }

    /// <summary>What a person says of a name and a site; null while nobody has, which is remarked.</summary>
    private string? IsSame(string written, ListedSite site, DataPlace place, string why)
    {
        string? said = context.Decisions.Ask(ImportQuestionKind.Match, written, site.Id, place.ToString(),
            ListTexts.Of("Question.Match", written, site.Shown, ListTexts.Of("Likeness." + why)), ListTexts.Of("Meanwhile.Apart"));
        string? answer = said is null ? null : ListWords.Answer(said);
        if (said is not null && answer is null)
            context.Remark(ListRemarks.AnswerUnknown, place, written, said, ListTexts.Of("Answers.Match"));
        if (answer is null)
            context.Remark(ListRemarks.MatchOpen, place, written, site.Shown, ListTexts.Of("Likeness." + why));
        return answer;
    }

    /// <summary>Fills in what the first row leaves unknown; where both state a value, the first stands.</summary>
    private void Join(ListedSite site, ListEntry entry, string written)
    {
        context.Remark(ListRemarks.MatchDecided, entry.Place, written, site.Shown);
        foreach ((string field, double value) in entry.Numbers)
        {
            if (!site.Entry.Numbers.TryAdd(field, value) && site.Entry.Numbers[field] != value)
                context.Remark(ListRemarks.ValuesDiffer, entry.Place, field, new Quantity(value), new Quantity(site.Entry.Numbers[field]), site.Entry.Place.Row);
        }
        foreach ((string field, string value) in entry.Texts)
        {
            bool isList = field is ListField.Suppliers or ListField.Customers;
            if (!site.Entry.Texts.TryAdd(field, value) && isList)
                site.Entry.Texts[field] += "、" + value;
        }
        foreach ((string column, string value) in entry.Own)
            site.Entry.Own.TryAdd(column, value);
    }

    private string FreeId(ListEntry entry, string written, string? region, ListedSite? sameCode, int sameNames)
    {
        if (entry.Text(ListField.Id) is { } own)
        {
            if (!_byId.ContainsKey(own))
                return own;
            string other = Free(own, region);
            context.Remark(ListRemarks.IdTwice, entry.Place, own, own, other);
            return other;
        }
        string id = Free(entry.Code?.Text ?? written, entry.Code is null ? region : null);
        if (sameCode is not null)
            context.Remark(ListRemarks.SeveralSites, entry.Place, entry.Code!.Value.Text, sameCode.Shown, id);
        else if (sameNames > 0 && entry.Code is null)
            context.Remark(ListRemarks.SameName, entry.Place, written, sameNames, id);
        return id;
    }

    /// <summary>An id nobody bears yet: the one wished for, then with the place, then with a number.</summary>
    private string Free(string wished, string? region)
    {
        string id = wished;
        if (_byId.ContainsKey(id) && !string.IsNullOrEmpty(region))
            id = $"{wished}@{region}";
        for (int number = 2; _byId.ContainsKey(id); number++)
            id = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{wished}#{number}");
        return id;
    }

    private void Register(ListedSite site)
    {
        _sites.Add(site);
        _byId.Add(site.Id, site);
        _names.Add(site.Name, site.Region);
        if (site.Code is null)
            return;
        if (!_byCode.TryGetValue(site.Code, out List<ListedSite>? sites))
            _byCode.Add(site.Code, sites = []);
        sites.Add(site);
    }
}
