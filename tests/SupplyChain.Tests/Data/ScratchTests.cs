#pragma warning disable
namespace SupplyChain.Tests.Data;
public class ScratchTests(ITestOutputHelper output)
{
    private void Show(string title, TemporaryFolder f) { using (f) { var r = f.Load(); output.WriteLine($"=== {title}: {(r.Network is null ? "none" : "network")}\n{r.Text}"); } }
    private void Sites(string t, string s) => Show(t, TemporaryFolder.Good().With("sites.csv", s));
    private void Links(string t, string s) => Show(t, TemporaryFolder.Good().With("links.csv", s));
    [Fact] public void Show_all()
    {
        foreach (var s in new[]{"first-network","mask-chain-2020"}) { var ok = SupplyNetwork.TryLoad("/work/wt-data/samples/"+s, out var n, out var d); output.WriteLine(s + ok + n?.Sites.Count + " " + n?.Links.Count + "\n" + SupplyChain.Diagnostics.DiagnosticFormatter.Format(d, Language.English)); }
        Show("good", TemporaryFolder.Good());
        Sites("bom crlf", "\uFEFF" + TemporaryFolder.GoodSites.Replace("\n","\r\n"));
        Sites("cr", TemporaryFolder.GoodSites.Replace("\n","\r"));
        Sites("empty", ""); Sites("header only", "id,industry\n"); Sites("blank lines", "\n\r\n" + TemporaryFolder.GoodSites.Replace("\n","\n\n\n"));
        Sites("less/more", "id,industry,output_per_day\na,b\nmill,c,5,6\nsewing,d,1,,,\nx,y,5,\n");
        Sites("dup", "id,industry,id,output_per_day\nmill,b,c,5\nsewing,d,1,4\n");
        Sites("misspelt", "id,indusrty,colour,Region,need_teams,,y_foo\nmill,b,c,5,1,,\nsewing,d,1,4,1,2,\n");
        Sites("quotes", "id,industry,output_per_day\nmi\"ll,b,5\n\"sewing\" x,d,1\n");
        Sites("unclosed", "id,industry,output_per_day\nmill,\"b,5\nsewing,d,1\n");
        Sites("unclosed2", "id,industry,name\nmill,b,5\nsewing,d,\"x\"\"");
        Sites("multi", "id,industry,name,output_per_day,tier\nmill,\"b\nc\r\nd\",\"e\nf\",abc,0\nsewing,d,x,1.5e1,3.0\n");
        foreach (var v in "1,5|1.234,5|1,234.5|1,234|1,234,567|12%|NaN|1e999|inf|１２．５|abc|3.2万|1 234|-5|1_000| 7 |12kg|0x10|1.2.3|1.234.567|,5".Split('|'))
            Sites("number "+v, $"id,industry,output_per_day\nmill,b,\"{v}\"\nsewing,d,3\n");
        Sites("utf16", TemporaryFolder.GoodSites); 
        Show("utf16", TemporaryFolder.Good().With("sites.csv", System.Text.Encoding.Unicode.GetPreamble().Concat(System.Text.Encoding.Unicode.GetBytes(TemporaryFolder.GoodSites)).ToArray()));
        Show("utf16 no bom", TemporaryFolder.Good().With("sites.csv", System.Text.Encoding.BigEndianUnicode.GetBytes(TemporaryFolder.GoodSites)));
        var gb = System.Text.CodePagesEncodingProvider.Instance.GetEncoding("gb18030")!;
        Show("gbk", TemporaryFolder.Good().With("sites.csv", gb.GetBytes("id,industry,name,output_per_day\nmill,cloth,熔喷布厂,5\nsewing,masks,口罩厂,6\n")));
        Show("latin1", TemporaryFolder.Good().With("sites.csv", System.Text.Encoding.Latin1.GetBytes("id,industry,name,output_per_day\nmill,cloth,Zürich,5\nsewing,masks,Gödel,6\n")));
        Sites("nul", "id,industry,name,output_per_day\nmill,cloth,Z\0rich,5\nsewing,masks,a,6\n");
        Sites("chinese", "id,industry,name,output_per_day\nmill,cloth,熔喷布厂,五\nsewing,masks,口罩厂,6\n");
        Links("10MB", "supplier,customer,value_per_day\nmill,sewing,5\n\n\nmill," + new string('x', 10_000_000) + ",4\n");
        Links("10MB commas", "supplier,customer,value_per_day\nmill,sewing,5" + new string(',', 10_000_000) + "\n");
        Links("30MB commas", "supplier,customer,value_per_day\nmill,sewing,5" + new string(',', 30_000_000) + "\n");
        Links("dangling", "supplier,customer,value_per_day\nMill ,sewing,5\nmil,sewing,5\nzzzzz,sewin,5\n");
        Links("semicolon", "supplier;customer;value_per_day\nmill;sewing;5\n");
        Links("words", "supplier,customer,value_per_day,importance\nmill,sewing,0,esential\n,sewing,5,Important\n");
        Show("limits", TemporaryFolder.Good().With("limits.csv", "resource,region,wave,amount,kind\nteam,*,*,5,per-wave\nteams,nort,1.5,,floor\nrestarts,north,99999999999,-3,\n"));
        Show("inputs", TemporaryFolder.Good().With("inputs.csv", "customer_industry,product,importance,outside_share,enough_at\n*,cloth,essential,1.4,0\n,cloth,,,\nmask,,,,\n"));
        Show("inputs2", TemporaryFolder.Good().With("inputs.csv", "customer_industry,product\n*,cloth\n"));
        Show("scen", TemporaryFolder.Good().With("scenarios/a.csv", "site,operating_level\nmil,0\n,0.5\n").With("scenarios/b.csv", "site\nmill\n").With("scenarios/notes.txt","").With("Inputs.csv","").With("site.csv","").With("README.md","").With(".hidden",""));
        foreach (var j in new[]{"{","[]","{\"title\":3,\"measure\":\"outputt\",\"tilte\":\"x\"}","{\"title\":\"a\",\n \"title\":\"b\"} x","{\"title\":\"\\ud800\"}","{\"date\": 名}", "", "null", "{\"a\":{\"b\":[1,2]}}"}) Show("json "+j, TemporaryFolder.Good().With("network.json", j));
        Show("case", TemporaryFolder.Good().Without("sites.csv").With("Sites.csv", "x"));
        Show("none", new TemporaryFolder());
    }
}
