using System.Globalization;
using OpenQA.Selenium;
using OpenQA.Selenium.Chrome;

namespace SupplyChain.Tests.Browser;

/// <summary>One Chromium without a window and without a network, for all tests that look at pages. Where there is none, these tests are skipped and say so.</summary>
public sealed class HeadlessBrowser : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("supplychain-browser-");
    private readonly ChromeDriver? _driver;

    public HeadlessBrowser()
    {
        string? browser = Find("chromium", "chromium-browser", "google-chrome"), driver = Find("chromedriver");
        if (browser is null || driver is null)
            return;
        var options = new ChromeOptions { BinaryLocation = browser };
        options.AddArguments(
            "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--hide-scrollbars",
            "--host-resolver-rules=MAP * ~NOTFOUND", "--user-data-dir=" + _folder.CreateSubdirectory("profile").FullName);
        options.SetLoggingPreference(LogType.Browser, LogLevel.All);
        options.SetLoggingPreference("performance", LogLevel.All);
        ChromeDriverService service = ChromeDriverService.CreateDefaultService(Path.GetDirectoryName(driver)!, Path.GetFileName(driver));
        _driver = new ChromeDriver(service, options, TimeSpan.FromMinutes(2));
    }

    /// <summary>The browser; ends the test as skipped if this machine has none.</summary>
    public ChromeDriver Driver
    {
        get
        {
            Assert.SkipWhen(_driver is null, "no chromium with chromedriver on this machine; .ci/run installs both (Debian: apt-get install chromium chromium-driver)");
            return _driver;
        }
    }

    /// <summary>Opens a page from a file, as a double-click does, at a width in pixels.</summary>
    public ChromeDriver Open(string page, int width = 1400, bool dark = false)
    {
        ChromeDriver driver = Driver;
        string path = Path.Combine(_folder.FullName, "report.html");
        File.WriteAllText(path, page);
        driver.Manage().Logs.GetLog(LogType.Browser);
        driver.Manage().Logs.GetLog("performance");
        Resize(width);
        driver.ExecuteCdpCommand("Emulation.setEmulatedMedia", new Dictionary<string, object?>
        {
            ["features"] = new object[] { new Dictionary<string, object?> { ["name"] = "prefers-color-scheme", ["value"] = dark ? "dark" : "light" } },
        });
        driver.Navigate().GoToUrl(new Uri(path).AbsoluteUri);
        return driver;
    }

    public void Resize(int width) => Driver.ExecuteCdpCommand(
        "Emulation.setDeviceMetricsOverride", new Dictionary<string, object?> { ["width"] = width, ["height"] = 900, ["deviceScaleFactor"] = 1, ["mobile"] = false });

    /// <summary>What the page wrote to the console, errors of its policy included.</summary>
    public IReadOnlyList<string> Messages() => [.. Driver.Manage().Logs.GetLog(LogType.Browser).Select(l => $"{l.Level}: {l.Message}")];

    /// <summary>What was asked of the network, or of files, since the page was opened.</summary>
    public IReadOnlyList<string> Requests() =>
    [
        .. Driver.Manage().Logs.GetLog("performance")
            .Select(l => System.Text.Json.JsonDocument.Parse(l.Message).RootElement.GetProperty("message"))
            .Where(m => m.GetProperty("method").GetString() == "Network.requestWillBeSent")
            .Select(m => m.GetProperty("params").GetProperty("request").GetProperty("url").GetString()!),
    ];

    /// <summary>Prints the page and counts the sheets.</summary>
    public int CountPrintedPages()
    {
        var result = (Dictionary<string, object?>)Driver.ExecuteCdpCommand("Page.printToPDF", new Dictionary<string, object?> { ["preferCSSPageSize"] = true })!;
        string pdf = System.Text.Encoding.Latin1.GetString(Convert.FromBase64String((string)result["data"]!));
        return System.Text.RegularExpressions.Regex.Count(pdf, @"/Type\s*/Page\b");
    }

    public double Number(string script) => Convert.ToDouble(Driver.ExecuteScript(script), CultureInfo.InvariantCulture);

    public string[] Texts(string script) => [.. ((IEnumerable<object?>)Driver.ExecuteScript(script)!).Select(t => (string)t!)];

    public void Dispose()
    {
        _driver?.Quit();
        _driver?.Dispose();
        try
        {
            _folder.Delete(recursive: true);
        }
        catch (IOException)
        {
            // The browser may still be closing a file of its profile; the folder is a temporary one.
        }
    }

    private static string? Find(params string[] names) => names
        .SelectMany(name => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Where(p => p.Length > 0).Select(folder => Path.Combine(folder, name)))
        .FirstOrDefault(File.Exists);
}

/// <summary>Tests that share the browser, one after another.</summary>
[CollectionDefinition(Name)]
public sealed class BrowserTests : ICollectionFixture<HeadlessBrowser>
{
    public const string Name = "browser";
}
