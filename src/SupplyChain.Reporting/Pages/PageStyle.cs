using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace SupplyChain.Reporting.Pages;

/// <summary>The style of the page, and the policy that lets nothing else in.</summary>
internal static class PageStyle
{
    private const string Fixed = """
        @page{size:A4 portrait;margin:12mm}
        *{box-sizing:border-box}
        html{color-scheme:light}
        body{margin:0 auto;padding:12mm;max-width:210mm;background:#fff;color:#111;line-height:1.3;font-family:"Segoe UI",Arial,"Microsoft YaHei","PingFang SC","Noto Sans CJK SC","Source Han Sans SC",sans-serif}
        h1{font-size:1.7em;line-height:1.3;margin:0}
        h2{font-size:1em;margin:.6em 0 .1em}
        p{margin:.35em 0 0}
        .sub{color:#444}
        .verdict p{font-size:1.1em}
        table{width:100%;border-collapse:collapse;margin:.8em 0 .3em}
        .list.why{table-layout:fixed}
        th,td{border:.5pt solid #888;padding:.18em .4em;text-align:left;vertical-align:top;overflow-wrap:anywhere}
        th{background:#e6ecf2;-webkit-print-color-adjust:exact;print-color-adjust:exact}
        td.n{text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums}
        th.n{text-align:right}
        thead{display:table-header-group}
        tr{break-inside:avoid}
        .id{display:block;color:#444;font-size:.9em}
        .c-wave{width:5%}.c-name{width:21%}.c-region{width:8%}.c-needs{width:20%}.c-adds{width:12%}.c-reason{width:34%}
        .alt{display:block}
        .facts{columns:2;margin:.2em 0 0;padding:0;list-style:none}
        .facts li{display:flex;justify-content:space-between;gap:1em;border-bottom:.5pt solid #ccc;break-inside:avoid}
        .notes ul{margin:.1em 0 0;padding-left:1.4em}
        .sign{display:flex;gap:2em;margin:1.8em 0 .8em}
        .sign span{flex:1;border-bottom:.7pt solid #111;padding-bottom:.2em}
        footer{border-top:.5pt solid #888;color:#444;font-size:.9em;overflow-wrap:anywhere}
        @media print{body{padding:0;max-width:none}}
        """;

    /// <summary>The whole style sheet.</summary>
    public static string Sheet { get; } = (Fixed + "\n" + string.Join('\n', PageFit.Sizes.Select((s, i) => string.Create(CultureInfo.InvariantCulture, $".s{i}{{font-size:{s}pt}}")))).ReplaceLineEndings("\n");

    /// <summary>The policy: this style, and nothing else from anywhere.</summary>
    public static string Policy { get; } =
        $"default-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Sheet)))}'; base-uri 'none'; form-action 'none'";
}
