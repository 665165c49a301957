using System.Text;
using System.Text.RegularExpressions;
using SupplyChain.Reports;
using SupplyChain.Tests.Data;
using SupplyChain.Tests.Support;

namespace SupplyChain.Tests.Reporting;

/// <summary>The page as a browser prints it.</summary>
public sealed class PrintedPageTests
{
    [Fact]
    public void The_page_prints_on_one_sheet_of_A4_in_every_language()
    {
        string program = InstalledProgram.Need("chromium", "chromium");
        using var folder = new TemporaryFolder();
        (string Name, Report Report)[] reports =
        [
            ("everything", ExampleReports.Everything()), ("thirty", ExampleReports.List(30)), ("many", ExampleReports.List(500)),
            ("masks", SupplyNetwork.Load(Path.Combine(Repository.Root, "samples", "mask-chain-2020")).PlanRestarts().ToReport()),
        ];
        foreach ((string name, Report report) in reports)
        {
            foreach (Language[] languages in new Language[][] { [Language.English], [Language.Chinese], [Language.Chinese, Language.English] })
            {
                string page = Path.Combine(folder.Path, "page.html"), printed = Path.Combine(folder.Path, "page.pdf");
                File.WriteAllText(page, PageTests.Html(report, languages));

                InstalledProgram.Run(program, "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer", "--user-data-dir=" + Path.Combine(folder.Path, "profile"),
                    "--print-to-pdf=" + printed, new Uri(page).AbsoluteUri);

                string pdf = Encoding.Latin1.GetString(File.ReadAllBytes(printed));
                Assert.True(Regex.Count(pdf, @"/Type\s*/Page\b") == 1, $"{name} in {string.Join(" and ", languages)} takes {Regex.Count(pdf, @"/Type\s*/Page\b")} pages");
                Match box = Regex.Match(pdf, @"/MediaBox\s*\[\s*0\s+0\s+([\d.]+)\s+([\d.]+)");
                Assert.Equal((595, 842), ((int)Math.Round(Number(box, 1)), (int)Math.Round(Number(box, 2))));
            }
        }
    }

    private static double Number(Match match, int group) => double.Parse(match.Groups[group].Value, System.Globalization.CultureInfo.InvariantCulture);
}
