using System.Globalization;
using SupplyChain.Formats.Enterprises.Codes;
using SupplyChain.Formats.Enterprises.Headers;
using SupplyChain.Formats.Enterprises.Values;
using SupplyChain.Formats.Workbooks;
using SupplyChain.Resources;

namespace SupplyChain.Formats.Enterprises.Rows;

/// <summary>Reads the cells of a row as the fields of their columns ask for. What is blank or cannot be read is left unknown, never zero.</summary>
internal sealed class ValueReader(ImportContext context)
{
    private readonly StateReader _states = new(context);

    /// <summary>Reads a cell into an entry.</summary>
    public void Read(ListEntry entry, ListColumn column, Cell cell)
    {
        ListField field = column.Field!;
        DataPlace place = entry.Place with { Column = column.Number };
        if (cell.IsBlank)
            return;
        if (cell.Kind == CellKind.Error && field.Kind is not (ListFieldKind.Own or ListFieldKind.Contact))
        {
            context.Remark(ListRemarks.ErrorCell, place, cell.Text);
            return;
        }
        string text = OneLine(cell.Text);
        switch (field.Kind)
        {
            case ListFieldKind.Own or ListFieldKind.Contact:
                string name = field.Key.StartsWith("x_", StringComparison.Ordinal) ? field.Key[2..] : ColumnMeanings.OwnName(column)[2..];
                entry.Own.TryAdd(name, text);
                break;
            case ListFieldKind.Date:
                entry.Own[field.Key] = cell.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? DateText.Find(text) ?? text;
                break;
            case ListFieldKind.Text or ListFieldKind.Names:
                // Line ends set names apart.
                text = field.Kind == ListFieldKind.Names ? cell.Text.Trim() : text;
                if (!ListWords.IsUnknown(text))
                    entry.Texts[field.Key] = entry.Texts.TryGetValue(field.Key, out string? before) ? before + "、" + text : text;
                break;
            case ListFieldKind.Id:
                ReadId(entry, field, text);
                break;
            case ListFieldKind.Importance:
                ReadImportance(entry, place, text);
                break;
            case ListFieldKind.State:
                _states.Read(entry, field, place, cell);
                break;
            default:
                if (ReadNumber(column, place, cell) is { } value)
                    Store(entry, column, place, text, value);
                break;
        }
    }

    private static void ReadId(ListEntry entry, ListField field, string text)
    {
        if (ListWords.IsUnknown(text))
            return;
        if (field.Key == ListField.Code)
            entry.Code = CreditCode.Read(text);
        else
            entry.Texts[field.Key] = text;
    }

    private void ReadImportance(ListEntry entry, DataPlace place, string text)
    {
        Importance? importance = Folding.Key(text) switch
        {
            "essential" or "必需" or "必须" or "关键" or "核心" or "不可替代" or "是" or "高" or "yes" or "critical" or "key" => Importance.Essential,
            "important" or "重要" or "较重要" or "中" or "medium" => Importance.Important,
            "other" or "一般" or "普通" or "可替代" or "否" or "低" or "no" or "low" => Importance.Other,
            "none" or "无影响" or "不影响" => Importance.None,
            _ => null,
        };
        if (importance is null && !ListWords.IsUnknown(text))
            context.Remark(ListRemarks.ImportanceUnknown, place, text, text);
        entry.Importance = importance;
    }

    private NumberReading? ReadNumber(ListColumn column, DataPlace place, Cell cell)
    {
        if (cell.Kind is CellKind.Number)
            return new NumberReading { Value = cell.Number, Unit = "", IsPercent = cell.Format?.Contains('%', StringComparison.Ordinal) == true };
        string text = cell.Text;
        if (cell.Kind == CellKind.Text && ListWords.IsUnknown(text))
        {
            context.Remark(ListRemarks.UnknownWord, place, text);
            return null;
        }
        if (cell.Kind == CellKind.Text && NumberText.TryRead(text, out NumberReading reading))
        {
            Tell(place, text, reading);
            return reading;
        }
        // A rate may be written as a state: 已复工 in a column of resumption rates.
        if (cell.Kind is CellKind.Text or CellKind.Boolean && column.Field!.Key is ListField.ResumptionRate or ListField.OperatingLevel or ListField.StaffBackShare && _states.LevelOf(cell, place) is { } level)
            return new NumberReading { Value = level, Unit = "", IsPercent = true };
        context.Remark(ListRemarks.NotANumber, place, text);
        return null;
    }

    private void Tell(DataPlace place, string text, NumberReading reading)
    {
        var value = new Quantity(reading.Value);
        if (reading.IsRange)
            context.Remark(ListRemarks.RangeMiddle, place, text, value);
        else if (reading.IsApproximate)
            context.Remark(ListRemarks.Approximate, place, text, value);
        else if (reading.HasScale || (reading.Unit.Length > 0 && !reading.IsPercent) || text.Any(c => c is >= '\uFF01' and <= '\uFF5E' or '\u3000'))
            context.Remark(ListRemarks.NumberConverted, place, text, value);
    }

    private void Store(ListEntry entry, ListColumn column, DataPlace place, string text, NumberReading reading)
    {
        double? value = column.Field!.Kind switch
        {
            ListFieldKind.Money => AsMoney(column, reading),
            ListFieldKind.Share => AsShare(column, place, text, reading),
            ListFieldKind.Days => AsDays(reading),
            _ => reading.Value,
        };
        if (value is null)
        {
            context.Remark(ListRemarks.NotANumber, place, text);
            return;
        }
        if (value < 0 && column.Field.Key != "value_added_per_day")
        {
            context.Remark(ListRemarks.Impossible, place, text);
            return;
        }
        if (column.Field.Kind == ListFieldKind.Quantity)
        {
            entry.Own[column.Field.Key] = value.Value.ToString("R", CultureInfo.InvariantCulture);
            string unit = reading.Unit.Length > 0 ? reading.Unit : column.Header.Unit;
            if (unit.Length > 0)
                entry.Own[column.Field.Key + "_unit"] = unit;
            return;
        }
        entry.Numbers[column.Field.Key] = value.Value;
    }

    private static double? AsMoney(ListColumn column, NumberReading reading)
    {
        if (reading.IsPercent)
            return null;
        // What stands beside the number wins over the header: 3.2万 in a column of 万元 is 32,000.
        if (reading.Unit.Length > 0)
            return Money.Find(reading.Unit) is { } unit ? reading.Value * unit.Multiple : null;
        return reading.HasScale ? reading.Value : reading.Value * (column.Money?.Multiple ?? 1);
    }

    private double? AsShare(ListColumn column, DataPlace place, string text, NumberReading reading)
    {
        double share = reading.IsPercent || !column.IsPercent ? reading.Value : reading.Value / 100;
        if (column.Field!.Key == "surge" || share <= 1)
            return share;
        if (share > 5)
            return null;
        context.Remark(ListRemarks.ShareAboveWhole, place, text);
        return 1;
    }

    private static double? AsDays(NumberReading reading) => reading.Unit.TrimEnd('.') switch
    {
        "" or "天" or "日" or "d" or "day" or "days" or "个工作日" or "工作日" => reading.Value,
        "周" or "个星期" or "星期" or "week" or "weeks" => 7 * reading.Value,
        "月" or "个月" or "month" or "months" => 30 * reading.Value,
        "小时" or "h" or "hours" => reading.Value / 24,
        _ => null,
    };

    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Trim('\u3000');
}
