using System.Globalization;
using System.Text;
using SupplyChain.Formats.Enterprises.Codes;

namespace SupplyChain.Tests.Formats.Lists;

/// <summary>An enterprise of the generated lists, as it truly is.</summary>
internal sealed class TrueFirm
{
    public required string Name { get; init; }

    public required string ShortName { get; init; }

    public required string Code { get; init; }

    public required string City { get; init; }

    public required int Trade { get; init; }

    public required int Staff { get; init; }

    /// <summary>Yuan per day; null where the list leaves it out.</summary>
    public double? Output { get; set; }

    /// <summary>Operating level that the default rule makes of the evidence in the list; null where there is none.</summary>
    public double? Level { get; set; }

    public bool Contradicts { get; set; }

    public bool HasSoundCode { get; set; }

    public string Product => MessyLists.Trades[Trade].Products[0];
}

/// <summary>
/// Makes a workbook of enterprises and supplier lists with every kind of dirt that such files have, from a seed, and keeps the truth behind it.
/// </summary>
internal sealed class MessyLists
{
    public static readonly (string[] Industry, string[] Products, string Word)[] Trades =
    [
        (["医药制造业", "C27", "27", "医药"], ["医用口罩", "防护服"], "医疗用品"),
        (["纺织业", "C17", "纺织"], ["无纺布", "纱布"], "纺织"),
        (["橡胶和塑料制品业", "29", "C29 橡胶和塑料制品业"], ["熔喷布", "耳带"], "新材料"),
        (["通用设备制造业", "C34"], ["减速机", "阀门"], "机械"),
        (["专用设备制造业", "C35", "制造业-专用设备制造业"], ["口罩机", "呼吸机"], "装备"),
        (["化学原料和化学制品制造业", "化工", "26"], ["聚丙烯", "消毒液"], "化工"),
        (["计算机、通信和其他电子设备制造业", "C39"], ["传感器", "电路板"], "电子"),
        (["汽车制造业", "C36", "3670"], ["汽车零部件", "座椅"], "汽车部件"),
        (["食品制造业", "14"], ["方便食品", "调味品"], "食品"),
    ];

    private static readonly (string City, string Code, string[] Districts)[] Cities =
    [
        ("武汉市", "420100", ["江岸区", "武昌区", "汉阳区", "东西湖区"]), ("黄石市", "420200", ["大冶市", "阳新县"]), ("宜昌市", "420500", ["夷陵区", "枝江市"]),
        ("襄阳市", "420600", ["樊城区", "枣阳市"]), ("鄂州市", "420700", ["鄂城区", "华容区"]), ("孝感市", "420900", ["孝南区", "汉川市"]), ("荆州市", "421000", ["沙市区", "监利市"]),
    ];

    private static readonly string[] Syllables = ["华", "兴", "瑞", "恒", "泰", "盛", "康", "宏", "利", "达", "诚", "信", "安", "宁", "嘉", "美", "升", "裕", "鼎", "源", "昌", "隆", "凯", "博", "润", "祥", "航", "腾", "锦", "旭"];

    private readonly Random _random;
    private readonly HashSet<string> _names = [];

    public MessyLists(int seed, int firms, int supplierLists)
    {
        _random = new Random(seed);
        for (int i = 0; i < firms; i++)
            Firms.Add(MakeFirm(i));
        SupplierLists = supplierLists;
    }

    public List<TrueFirm> Firms { get; } = [];

    public int SupplierLists { get; }

    /// <summary>Rows of enterprises that stand in the list a second time, equal in every value.</summary>
    public int RepeatedRows { get; private set; }

    /// <summary>Other ways to write a name in the lists, and the firm that is meant.</summary>
    public Dictionary<string, TrueFirm> Variants { get; } = new(StringComparer.Ordinal);

    /// <summary>Suppliers that stand in no list of enterprises.</summary>
    public HashSet<string> Outsiders { get; } = new(StringComparer.Ordinal);

    /// <summary>Links as they truly are: supplier, customer.</summary>
    public HashSet<(string Supplier, string Customer)> Links { get; } = [];

    /// <summary>Names and telephone numbers of people, none of which may reach a network unasked.</summary>
    public List<string> People { get; } = [];

    /// <summary>Writes the lists into a folder.</summary>
    /// <returns>The paths, the list of enterprises first.</returns>
    public string[] Write(string folder)
    {
        string list = Path.Combine(folder, "企业复工情况统计表.xlsx");
        TestWorkbook.Save(list, EnterpriseSheet(), new TestSheet("说明").Row("本表由各区填报").Row("如有疑问请联系市局"), new TestSheet("上期数据") { IsHidden = true }.Row("企业名称", "是否复工").Row("旧企业有限公司", "是"));
        string suppliers = Directory.CreateDirectory(Path.Combine(folder, "suppliers")).FullName;
        return [list, .. Enumerable.Range(0, SupplierLists).Select(i => SupplierFile(suppliers, i))];
    }

    private TrueFirm MakeFirm(int number)
    {
        (string city, string code, _) = Cities[_random.Next(Cities.Length)];
        int trade = _random.Next(Trades.Length);
        string brand;
        do
        {
            brand = Pick(Syllables) + Pick(Syllables) + (_random.Next(3) == 0 ? Pick(Syllables) : "");
        }
        while (!_names.Add(brand));
        string name = city[..2] + (_random.Next(2) == 0 ? "市" : "") + brand + Trades[trade].Word + (_random.Next(5) == 0 ? "股份有限公司" : "有限公司");
        string head = "91" + code + number.ToString("D9", CultureInfo.InvariantCulture).Replace('0', 'M')[..8] + (char)('0' + (number % 10));
        return new TrueFirm { Name = name, ShortName = brand + Trades[trade].Word, Code = head + CreditCode.CheckDigit(head), City = city, Trade = trade, Staff = _random.Next(20, 2000) };
    }

    private TestSheet EnterpriseSheet()
    {
        var sheet = new TestSheet("企业名单");
        sheet.Row("附件1").Row("湖北省重点企业复工复产情况统计表（2020年2月20日）").Merge("A2:R2").Row("填报单位：省经信厅", null, null, null, null, null, null, null, null, null, null, null, "单位：人、万元");
        int header = sheet.NextRow;
        sheet.Row("序号", "企业名称", "统一社会信用\n代码", "所在\n区县", "行业", "用工情况", null, "复工情况", null, "用电情况", null, "现场核查", "日产值（万元）", "主要产品", "库存（天）", "主要供应商", "联系人", "联系电话", "存在困难", "口罩需求（只）");
        sheet.Row(null, null, null, null, null, "职工总数", "返岗人数", "是否复工", "复工率", "当日", "正常");
        foreach (string column in new[] { "A", "B", "C", "D", "E", "L", "M", "N", "O", "P", "Q", "R", "S", "T" })
            sheet.Merge($"{column}{header}:{column}{header + 1}");
        sheet.Merge($"F{header}:G{header}").Merge($"H{header}:I{header}").Merge($"J{header}:K{header}");
        for (int i = 0; i < Firms.Count; i++)
        {
            if (i % 997 == 500)
                sheet.Row("序号", "企业名称", "统一社会信用代码", "所在区县", "行业");
            if (i % 400 == 0)
                sheet.Row($"{"一二三四五六七八九十"[i / 400 % 10]}、第{(i / 400) + 1}批");
            if (i % 251 == 7)
                sheet.Blank();
            object?[] row = EnterpriseRow(Firms[i], i + 1);
            if (i % 333 == 11)
                sheet.HiddenRow(row);
            else
                sheet.Row(row);
            if (i % 600 != 90)
                continue;
            object?[] again = [.. row];
            again[0] = 9000 + i;
            sheet.Row(again);
            RepeatedRows++;
        }
        return sheet.Row(null, "合计", null, null, null, Firms.Sum(f => f.Staff)).Blank().Row("注：返岗人数截至2月20日12时。").Row("填表人：某某", null, null, "审核人：某某");
    }

    private object?[] EnterpriseRow(TrueFirm firm, int number)
    {
        (_, _, string[] districts) = Cities.First(c => c.City == firm.City);
        string person = "张" + Pick(Syllables) + Pick(Syllables) + Pick(Syllables), phone = "139" + _random.Next(10_000_000, 99_999_999).ToString(CultureInfo.InvariantCulture);
        People.AddRange([person, phone]);
        object? output = Output(firm);
        (object? back, object? resumed, object? rate, object? electricity, object? baseline, object? verified) = Evidence(firm);
        return
        [
            number, _random.Next(40) == 0 ? FullWidth(firm.Name) : firm.Name, CodeCell(firm), _random.Next(3) == 0 ? firm.City : firm.City + Pick(districts), Pick(Trades[firm.Trade].Industry),
            Staff(firm.Staff), back, resumed, rate, electricity, baseline, verified, output, string.Join("、", Trades[firm.Trade].Products.Take(_random.Next(1, 3))),
            _random.Next(4) switch { 0 => null, 1 => (object)_random.Next(1, 30), 2 => _random.Next(1, 30).ToString(CultureInfo.InvariantCulture) + "天", _ => "约" + _random.Next(1, 30).ToString(CultureInfo.InvariantCulture) },
            number % 10 == 0 ? SupplierText(firm) : null, person, phone, _random.Next(6) == 0 ? "缺少口罩，员工无法返岗" : null, _random.Next(5) == 0 ? _random.Next(100, 9000) : null,
        ];
    }

    private object? CodeCell(TrueFirm firm)
    {
        switch (_random.Next(20))
        {
            case 0:
                return null;
            case 1:
                return 9.14201E+17;
            case 2:
                return firm.Code[..17] + (firm.Code[17] == '0' ? '1' : '0');
            case 3:
                firm.HasSoundCode = true;
                return FullWidth(firm.Code);
            default:
                firm.HasSoundCode = true;
                return _random.Next(10) == 0 ? firm.Code.ToLowerInvariant() + " " : firm.Code;
        }
    }

    private object? Output(TrueFirm firm)
    {
        double tens = _random.Next(5, 4000);
        switch (_random.Next(8))
        {
            case 0:
                return null;
            case 1:
                return "—";
            case 2:
                firm.Output = tens * 1e4;
                return tens.ToString("N0", CultureInfo.InvariantCulture);
            case 3:
                firm.Output = tens * 1e4;
                return FullWidth(tens.ToString(CultureInfo.InvariantCulture)) + "万元";
            case 4:
                firm.Output = tens * 1e4;
                return "约" + tens.ToString(CultureInfo.InvariantCulture) + "万";
            case 5:
                firm.Output = (tens + 5) * 1e4;
                return string.Create(CultureInfo.InvariantCulture, $"{tens}-{tens + 10}");
            default:
                firm.Output = tens * 1e4;
                return tens;
        }
    }

    private object Staff(int staff) => _random.Next(6) switch
    {
        0 => staff.ToString(CultureInfo.InvariantCulture) + "人",
        1 => "约" + staff.ToString(CultureInfo.InvariantCulture),
        2 => FullWidth(staff.ToString(CultureInfo.InvariantCulture)),
        _ => staff,
    };

    private (object? Back, object? Resumed, object? Rate, object? Electricity, object? Baseline, object? Verified) Evidence(TrueFirm firm)
    {
        double level = _random.Next(3) switch { 0 => 0, 1 => 1, _ => _random.Next(2, 9) / 10.0 };
        object resumed = level == 0 ? Pick("否", "未复工", "×", "停产") : level == 1 ? Pick("是", "√", "已复工", "复工") : Pick("部分", "部分复工", "部分复产");
        double reported = level is 0 or 1 ? level : 0.5;
        switch (_random.Next(7))
        {
            case 0:
                return (null, null, null, null, null, null);
            case 1:
                firm.Level = reported;
                return (null, resumed, null, null, null, null);
            case 2:
                firm.Level = level;
                return (null, resumed, level.ToString("0%", CultureInfo.InvariantCulture), null, null, null);
            case 3:
                double back = Math.Round(level * firm.Staff);
                firm.Level = back / firm.Staff;
                return (back, resumed, null, null, null, null);
            case 4:
                firm.Level = level;
                return (null, resumed, null, level * 1000, 1000, null);
            case 5 when level == 1:
                // Resumed on paper, a quarter of the electricity.
                (firm.Level, firm.Contradicts) = (0.25, true);
                return (null, resumed, null, 250, 1000, null);
            case 5:
                firm.Level = level;
                return (null, resumed, level.ToString("0%", CultureInfo.InvariantCulture), null, null, "属实");
            default:
                firm.Level = level;
                return (null, resumed, null, level * 800, 800, null);
        }
    }

    private string SupplierText(TrueFirm customer)
    {
        var parts = new List<string>();
        for (int i = _random.Next(1, 4); i > 0; i--)
            parts.Add(NameOf(Other(customer), customer));
        return string.Join(Pick("、", "；", "，", "\n"), parts) + (_random.Next(4) == 0 ? "等" : "");
    }

    private string SupplierFile(string folder, int number)
    {
        TrueFirm lead = Firms[number * 7];
        bool isInTitle = number % 3 == 0, isInColumn = number % 3 == 1;
        string name = isInTitle || isInColumn ? $"附件{number + 1}" : $"{lead.Name}配套企业名单";
        var rows = new List<object?[]>();
        if (isInTitle)
            rows.Add([$"{lead.Name}供应商名单（2020年2月）"]);
        rows.Add(isInColumn ? ["序号", "供应商名称", "所在地", "配套产品", "供货占比（%）", "龙头企业"] : ["序号", "企业名称", "所在地", "配套产品", "供货占比（%）"]);
        for (int i = 1; i <= 20; i++)
        {
            TrueFirm supplier = Other(lead);
            object?[] row = [i, NameOf(supplier, lead), null, supplier.Product, _random.Next(3) == 0 ? _random.Next(5, 60) : null];
            rows.Add(isInColumn ? [.. row, lead.Name] : row);
        }
        rows.Add(["合计"]);
        if (number % 2 == 0)
        {
            var sheet = new TestSheet("Sheet1");
            foreach (object?[] row in rows)
                sheet.Row(row);
            string workbook = Path.Combine(folder, name + ".xlsx");
            TestWorkbook.Save(workbook, sheet);
            return workbook;
        }
        string path = Path.Combine(folder, name + ".csv"), text = string.Join("\r\n", rows.Select(r => string.Join(',', r.Select(c => Convert.ToString(c, CultureInfo.InvariantCulture))))) + "\r\n";
        File.WriteAllBytes(path, number % 4 == 1 ? CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!.GetBytes(text) : Encoding.UTF8.GetBytes(text));
        return path;
    }

    /// <summary>A name for a supplier as somebody would write it; now and then not the one in the list, now and then of a firm outside it.</summary>
    private string NameOf(TrueFirm supplier, TrueFirm customer)
    {
        switch (_random.Next(12))
        {
            case 0:
                Variants[supplier.ShortName] = supplier;
                Links.Add((supplier.ShortName, customer.Name));
                return supplier.ShortName;
            case 1:
                string outsider = "浙江" + Pick(Syllables) + Pick(Syllables) + "进出口" + Pick(Syllables) + "有限公司";
                Outsiders.Add(outsider);
                Links.Add((outsider, customer.Name));
                return outsider;
            default:
                Links.Add((supplier.Name, customer.Name));
                return supplier.Name;
        }
    }

    private TrueFirm Other(TrueFirm firm)
    {
        TrueFirm other;
        do
        {
            other = Firms[_random.Next(Firms.Count)];
        }
        while (other == firm);
        return other;
    }

    private T Pick<T>(params T[] values) => values[_random.Next(values.Length)];

    private static string FullWidth(string text) => new([.. text.Select(c => c is > ' ' and < '\u007F' ? (char)(c + 0xFEE0) : c)]);
}
