using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace SupplyChain.Reporting.Excel;

/// <summary>The texts of a workbook, each kept once, in the order in which they are first used.</summary>
internal sealed class SharedTexts
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<string> _texts = [];
    private int _uses;

    /// <summary>The number of a text.</summary>
    public int this[string text]
    {
        get
        {
            _uses++;
            if (_numbers.TryGetValue(text, out int number))
                return number;
            _texts.Add(text);
            return _numbers[text] = _texts.Count - 1;
        }
    }

    /// <summary>Writes the texts into their part.</summary>
    public void Write(SharedStringTablePart part)
    {
        using OpenXmlWriter writer = OpenXmlWriter.Create(part);
        writer.WriteStartElement(new SharedStringTable { Count = (uint)_uses, UniqueCount = (uint)_texts.Count });
        foreach (string text in _texts)
            writer.WriteElement(new SharedStringItem(new Text(WorkbookText.Escape(text)) { Space = SpaceProcessingModeValues.Preserve }));
        writer.WriteEndElement();
    }
}
