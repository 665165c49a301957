using System.Globalization;
using SupplyChain.Reports;

namespace SupplyChain.Reporting.Html;

/// <summary>Writes tables: in the words and digits of every other format, with what the script needs to sort, search and filter them.</summary>
/// <remarks>End tags that HTML lets one leave out are left out of cells and rows: they are most of a page of thousands of rows.</remarks>
internal sealed class HtmlTables(Language language, HtmlWriter html)
{
    // Fewer rows than this are seen at a glance.
    private const int LeastToSearch = 10;
    private const int LeastToSort = 6;

    // A longer table shows its first rows, and all of them when asked.
    private const int MostAtOnce = 100;
    private const int FirstRows = 50;

    private const int FewChoices = 12, MostChoices = 60;

    public static string Count(int number) => number.ToString("N0", CultureInfo.InvariantCulture);

    /// <param name="section">The table.</param>
    /// <param name="labelId">Id of the element that names it.</param>
    /// <param name="mayBeShortened">Whether a long table shows its first rows only until all are asked for; never without a script.</param>
    /// <param name="isPlain">Whether it is to be read only, beneath a picture.</param>
    public void Write(TableSection section, string labelId, bool mayBeShortened, bool isPlain = false)
    {
        var text = new TextTable(Readable(section), language, section.Rows.Count, ReportAudiences.IsForDocuments);
        if (text.Columns.Count == 0)
            return;
        string[][] cells = [.. text.Rows.Select(row => text.Columns.Select(c => c.Cell(row)).ToArray())];
        var shape = new TableShape(text, cells);
        bool isSearched = !isPlain && cells.Length >= LeastToSearch;
        html.Start(
            "div", ("class", shape.IsWide ? "table wide" : "table"),
            ("data-first", mayBeShortened && cells.Length > MostAtOnce ? FirstRows.ToString(CultureInfo.InvariantCulture) : null)).Line();
        if (isSearched)
            Tools(cells.Length);
        html.Start("div", ("class", "frame"), ("tabindex", "0"), ("role", "region"), ("aria-labelledby", labelId));
        html.Start("table", ("class", Classes(text, shape)), ("aria-labelledby", labelId), ("data-sort", !isPlain && cells.Length >= LeastToSort ? "" : null)).Line();
        Header(text, shape, cells, isSearched);
        Rows(text, shape, cells);
        html.Markup("</table></div>\n");
        if (section.Rows.Count < section.TotalRows)
            html.Element("p", HtmlText.In(language, "Table.Chosen", Count(section.Rows.Count), Count(section.TotalRows)), ("class", "note")).Line();
        html.Markup("</div>\n");
    }

    // Rows within a cell are for programs.
    private static TableSection Readable(TableSection section) =>
        section.Columns.All(c => c.Kind is not (ReportKind.Table or ReportKind.Group)) ? section
        : section with { Columns = [.. section.Columns.Select(c => c.Kind is ReportKind.Table or ReportKind.Group ? c with { Label = null } : c)] };

    private void Tools(int rows)
    {
        html.Markup("<div class=\"tools\" hidden>");
        html.Start("label").Element("span", HtmlText.In(language, "Table.Search")).Markup("<input type=\"search\" autocomplete=\"off\" spellcheck=\"false\"></label>");
        html.Start("p", ("class", "count"), ("role", "status"), ("data-all", HtmlText.In(language, "Table.Rows", Count(rows))), ("data-some", HtmlText.In(language, "Table.Shown", "#", Count(rows))));
        html.Text(HtmlText.In(language, "Table.Rows", Count(rows))).End("p");
        html.Element("button", HtmlText.In(language, "Table.ShowAll"), ("type", "button"), ("class", "all"), ("hidden", "")).Markup("</div>\n");
    }

    private void Header(TextTable text, TableShape shape, string[][] cells, bool isSearched)
    {
        html.Markup("<thead><tr>");
        foreach (int i in shape.Beside)
        {
            TextColumn column = text.Columns[i];
            html.Start("th", ("scope", "col"), ("class", shape.IsLong[i] ? "long" : shape.IsShort[i] || column.IsNumber ? null : "text"), ("data-filter", isSearched && !shape.IsLong[i] && HasFewValues(column, i, cells) ? "" : null));
            html.Element("span", Label(column));
            if (column.Unit is not null)
                html.Element("small", column.Unit);
            html.Markup("</th>");
        }
        html.Markup("</tr></thead>\n");
        if (shape.Below.Count == 0)
            html.Markup("<tbody>");
    }

    private void Rows(TextTable text, TableShape shape, string[][] cells)
    {
        for (int r = 0; r < cells.Length; r++)
        {
            // What belongs together is a body of its own.
            html.Markup(shape.Below.Count == 0 ? "\n<tr>" : "<tbody>\n<tr>");
            foreach (int i in shape.Beside)
            {
                TextColumn column = text.Columns[i];
                object? value = text.Rows[r][column.Index];
                (string, string?) sortBy = ("data-value", SortValue(column, cells[r][i], value));
                if (i == shape.Name)
                    html.Start("th", ("scope", "row"), sortBy);
                else
                    html.Start("td", sortBy);
                HtmlValues.Write(html, language, cells[r][i], value);
            }
            int[] below = [.. shape.Below.Where(i => cells[r][i].Length > 0)];
            if (below.Length == 0)
                continue;
            html.Start("tr", ("class", "below")).Start("td", ("colspan", shape.Beside.Count.ToString(CultureInfo.InvariantCulture)));
            TextColumn? before = null;
            foreach (int i in below)
            {
                TextColumn column = text.Columns[i];
                // Numbers of one list share a line, and the first of them says what they are.
                if (before?.Column.ShortLabel is not null && column.Column.ShortLabel is { } name)
                    html.Markup(" · ").Element("b", name.In(language)).Markup(" ");
                else
                    html.Markup("<p>").Element("b", Label(column)).Markup(" ");
                HtmlValues.Write(html, language, cells[r][i], text.Rows[r][column.Index]);
                before = column;
            }
        }
        html.Line();
    }

    // Lines are for terminals; words of Chinese are not parted by blanks.
    private string Label(TextColumn column) => string.Join(language == Language.Chinese ? "" : " ", column.Label).Trim();

    /// <summary>What the script sorts by where the digits shown do not say it: shares too small or too near the whole for digits, and what has no bound.</summary>
    private static string? SortValue(TextColumn column, string text, object? value)
    {
        if (!column.IsNumber || value is not double number || text.Length == 0 || char.IsAsciiDigit(text[0]) || (text.Length > 1 && text[0] == '-' && char.IsAsciiDigit(text[1])))
            return null;
        return column.Column.Kind is ReportKind.Share or ReportKind.Level ? (number * 100).ToString("R", CultureInfo.InvariantCulture)
            : double.IsPositiveInfinity(number) ? "Infinity" : double.IsNegativeInfinity(number) ? "-Infinity" : null;
    }

    /// <summary>Classes that name the columns of numbers and of unbroken texts by their places, so that no cell needs a class of its own.</summary>
    private static string? Classes(TextTable text, TableShape shape)
    {
        IEnumerable<string> columns = shape.Beside.Select((i, place) =>
            IsRight(text.Columns[i]) ? $"n{place + 1}" : shape.IsShort[i] || text.Columns[i].Column.Kind == ReportKind.SiteId ? $"i{place + 1}" : "");
        string[] table = [shape.IsFull ? "full" : "", shape.Below.Count > 0 ? "records" : "", shape.Name == shape.Beside[0] ? "named" : ""];
        string classes = string.Join(' ', table.Concat(columns).Where(c => c.Length > 0));
        return classes.Length == 0 ? null : classes;
    }

    // Yes and no are words.
    private static bool IsRight(TextColumn column) => column.IsNumber && column.Column.Kind != ReportKind.Flag;

    private bool HasFewValues(TextColumn column, int index, string[][] cells)
    {
        if (column.Column.Kind is not (ReportKind.Text or ReportKind.Word or ReportKind.Flag or ReportKind.Position) || Label(column).Length == 0)
            return false;
        int most = Math.Min(MostChoices, Math.Max(FewChoices, cells.Length / 5));
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (string[] row in cells)
        {
            if (seen.Add(row[index]) && seen.Count > most)
                return false;
        }
        return seen.Count > 1 && seen.Count < cells.Length;
    }
}
