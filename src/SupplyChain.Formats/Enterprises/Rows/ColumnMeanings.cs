using SupplyChain.Formats.Enterprises.Headers;
using SupplyChain.Formats.Enterprises.Values;
using SupplyChain.Formats.Resources;
using SupplyChain.Formats.Workbooks;
using SupplyChain.Resources;

namespace SupplyChain.Formats.Enterprises.Rows;

/// <summary>Settles what each column of a list means and in which unit its values stand, asking where that is not clear.</summary>
internal sealed class ColumnMeanings(ImportContext context)
{
    // Up to 150 % is a good day of a rate written as a fraction; beyond, the column is in per cent.
    private const double HighestFraction = 1.5;

    /// <summary>The columns worth reading, each with a field.</summary>
    public IEnumerable<ListColumn> Settle(DataPlace place, ListHeader header, ListKind kind, Sheet sheet)
    {
        var taken = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (ListColumn column in header.Columns)
        {
            DataPlace at = place with { Row = header.LastRow, Column = column.Number };
            ListField field = column.Field ?? Asked(column, at);
            if (kind != ListKind.Enterprises)
                field = InSupplierList(field, header, kind);
            if (field.Kind == ListFieldKind.Contact && !context.Options.KeepContacts)
                context.Remark(ListRemarks.ContactPassed, at, column.Header.Shown);
            if (field.Kind == ListFieldKind.Passed || (field.Kind == ListFieldKind.Contact && !context.Options.KeepContacts))
                continue;
            if (field.Kind is not (ListFieldKind.Own or ListFieldKind.Contact or ListFieldKind.Names) && !taken.TryAdd(field.Key, column.Number))
            {
                context.Remark(ListRemarks.FieldTwice, at, column.Header.Shown, column.Number, field.Key, OwnName(column));
                field = ListField.Find(OwnName(column))!;
            }
            yield return field.Kind switch
            {
                ListFieldKind.Money => WithMoney(column with { Field = field }, at, sheet, header),
                ListFieldKind.Share => WithShares(column with { Field = field }, at, sheet, header),
                _ => column with { Field = field },
            };
        }
    }

    /// <summary>The name of a column kept as it is.</summary>
    public static string OwnName(ListColumn column) => "x_" + (column.Header.Base.Length > 0 ? column.Header.Base : column.Header.Shown).Replace(' ', '_');

    private ListField Asked(ListColumn column, DataPlace place)
    {
        string kept = OwnName(column);
        string? answer = context.Decisions.Ask(ImportQuestionKind.Header, column.Header.Shown, "", place.ToString(),
            ListTexts.Of("Question.Header", column.Header.Shown), ListTexts.Of("Meanwhile.Kept", kept));
        if (answer is not null && ListField.Find(answer) is { } field)
            return field;
        if (answer is not null)
            context.Remark(ListRemarks.AnswerUnknown, place, column.Header.Shown, answer, ListTexts.Of("Answers.Header"));
        context.Remark(ListRemarks.HeaderUnknown, place, column.Header.Shown, column.Header.Shown, kept);
        return ListField.Find(kept)!;
    }

    /// <summary>In a list of suppliers the enterprise of a row is the supplier.</summary>
    private static ListField InSupplierList(ListField field, ListHeader header, ListKind kind)
    {
        bool hasSupplier = header.Has(ListField.Supplier) || header.Has(ListField.Suppliers);
        return (field.Key switch
        {
            ListField.Name when !hasSupplier => ListField.Find(ListField.Supplier),
            ListField.Name when kind == ListKind.Links && !header.Has(ListField.Customer) && !header.Has(ListField.Customers) => ListField.Find(ListField.Customer),
            ListField.Suppliers => ListField.Find(ListField.Supplier),
            ListField.Customers => ListField.Find(ListField.Customer),
            ListField.Code when !header.Has(ListField.SupplierCode) => ListField.Find(ListField.SupplierCode),
            ListField.Region when !header.Has(ListField.SupplierRegion) => ListField.Find(ListField.SupplierRegion),
            _ => field,
        })!;
    }

    private ListColumn WithMoney(ListColumn column, DataPlace place, Sheet sheet, ListHeader header)
    {
        bool isOurOwn = HeaderText.KeyOf(column.Header.Shown) == HeaderText.KeyOf(column.Field!.Key);
        if (column.Money is not null)
        {
            UseCurrency(column.Money.Currency, place);
            return column;
        }
        bool isNeeded = sheet.Rows.Where(r => r.Number > header.LastRow).Select(r => r[column.Number]).Any(IsBareNumber);
        if (isOurOwn || !isNeeded)
            return column with { Money = new MoneyUnit(1, context.Currency ?? (context.IsChinese ? "CNY" : "")) };
        var plain = new MoneyUnit(1, context.IsChinese ? "CNY" : context.Currency ?? "");
        LocalizedText word = plain.Currency == "CNY" ? ListTexts.Of("Unit.Yuan") : ListTexts.Of("Unit.Currency", plain.Currency.Length > 0 ? plain.Currency : "1");
        string? answer = context.Decisions.Ask(ImportQuestionKind.Unit, column.Header.Shown, "", place.ToString(),
            ListTexts.Of("Question.Unit", column.Header.Shown), ListTexts.Of("Meanwhile.Read", word));
        MoneyUnit? told = answer is null ? null : Money.Find(answer);
        if (told is null)
        {
            if (answer is not null)
                context.Remark(ListRemarks.AnswerUnknown, place, column.Header.Shown, answer, ListTexts.Of("Answers.Unit"));
            context.Remark(ListRemarks.MoneyWithoutUnit, place, column.Header.Shown, word);
        }
        UseCurrency((told ?? plain).Currency, place);
        return column with { Money = told ?? plain };
    }

    private void UseCurrency(string currency, DataPlace place)
    {
        if (currency.Length == 0 || context.Currency == currency)
            return;
        if (context.Currency is null)
            context.Currency = currency;
        else
            context.Remark(ListRemarks.CurrenciesDiffer, place, currency, currency, context.Currency);
    }

    private static bool IsBareNumber(Cell cell) =>
        cell.Kind == CellKind.Number || (cell.Kind == CellKind.Text && NumberText.TryRead(cell.Text, out NumberReading reading) && !reading.HasScale && reading.Unit.Length == 0 && reading.Value != 0);

    private ListColumn WithShares(ListColumn column, DataPlace place, Sheet sheet, ListHeader header)
    {
        if (column.IsPercent || column.Field!.Key == "surge")
            return column;
        bool isPercent = sheet.Rows.Where(r => r.Number > header.LastRow).Select(r => r[column.Number])
            .Any(c => c.Kind == CellKind.Number ? c.Number is > HighestFraction and <= 1000 : c.Kind == CellKind.Text && NumberText.TryRead(c.Text, out NumberReading r) && !r.IsPercent && r.Value is > HighestFraction and <= 1000);
        if (isPercent)
            context.Remark(ListRemarks.SharesAsPercent, place, column.Header.Shown);
        return column with { IsPercent = isPercent };
    }
}
