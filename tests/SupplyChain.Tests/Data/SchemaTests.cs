using System.Globalization;
using SupplyChain.Building;
using SupplyChain.Data;
using SupplyChain.Diagnostics;
using SupplyChain.Planning;

namespace SupplyChain.Tests.Data;

public class SchemaTests
{
    public static TheoryData<string, string> NumberColumns
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (TableSchema table in NetworkSchema.Tables)
            {
                foreach (ColumnSchema column in table.Columns.Where(c => c.IsNumber))
                    data.Add(table.Name, column.Key);
            }
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(NumberColumns))]
    public void A_column_accepts_the_range_it_states_and_nothing_else(string tableName, string key)
    {
        TableSchema table = NetworkSchema.Tables.Single(t => t.Name == tableName);
        ColumnSchema column = table.Columns.Single(c => c.Key == key);
        foreach (double value in new[] { -1e9, -1, -0.5, 0, 0.5, 1, 1.5, 2, 1e9 })
        {
            if (column.Type != ColumnType.Number && value != Math.Floor(value))
                continue;
            string written = value.ToString("0.#", CultureInfo.InvariantCulture);
            bool accepted = !Problems(table, column, written).Any(d => d.Code.Id is "SC3001" or "SC3002");
            Assert.True(column.Range.Contains(value) == accepted, $"{table.File} {key} {written}");
        }
    }

    [Fact]
    public void A_column_left_out_takes_the_default_it_states()
    {
        Site site = TemporaryFolder.LoadWith("sites.csv", "id,industry,output_per_day\nmill,cloth,100\nsewing,masks,300\n").Network!.FindSite("mill")!;
        int compared = 0;
        foreach (ColumnSchema column in NetworkSchema.Sites.Columns.Where(c => c is { IsNumber: true, IsPrefix: false } && !c.Default.StartsWith('@') && c.Key != "output_per_day"))
        {
            string name = string.Concat(column.Key.Split('_').Select(w => char.ToUpperInvariant(w[0]) + w[1..]));
            string? value = Convert.ToString(typeof(Site).GetProperty(name)!.GetValue(site), CultureInfo.InvariantCulture);
            Assert.Equal((column.Key, column.Default), (column.Key, value ?? ""));
            compared++;
        }
        Assert.True(compared >= 12);
        Assert.Equal(("mill", "mill", "cloth", "", RestartRule.Free, 1), (site.Name, site.Firm, site.Product, site.Region, site.Restart, site.Tier));
    }

    [Fact]
    public void An_empty_field_is_the_same_as_a_column_left_out()
    {
        string[] optional = [.. NetworkSchema.Sites.Columns.Where(c => !c.IsPrefix && c.Key is not ("id" or "industry" or "output_per_day")).Select(c => c.Key)];
        string blanks = string.Concat(optional.Select(_ => ","));
        Site empty = TemporaryFolder.LoadWith("sites.csv", $"id,industry,output_per_day,{string.Join(',', optional)}\nmill,cloth,100{blanks}\nsewing,masks,300{blanks}\n").Network!.FindSite("mill")!;
        Site without = TemporaryFolder.LoadWith("sites.csv", "id,industry,output_per_day\nmill,cloth,100\nsewing,masks,300\n").Network!.FindSite("mill")!;
        foreach (System.Reflection.PropertyInfo property in typeof(Site).GetProperties().Where(p => p.Name != nameof(Site.Source)))
            Assert.Equal(property.GetValue(without), property.GetValue(empty));
    }

    [Fact]
    public void Every_site_column_reaches_its_property()
    {
        LoadResult result = TemporaryFolder.LoadWith(
            "sites.csv",
            "id,name,firm,industry,product,region,output_per_day,final_demand_per_day,operating_level,restart_level,weight,value_added_per_day,outside_share,surge,tier,"
            + "earliest_wave,restart_waves,restart,inventory_cover_days,ramp_days,time_to_recover_days,revenue_per_day,costs_per_day,needs_teams,x_note\n"
            + "mill,N,F,cloth,P,R,100,40,0.1,0.9,2,-3,0.2,0.3,4,5,6,never,7,8,9,10,11,12,own\nsewing,,,masks,,,300,,,,,,,,,,,must,,,,,,,\n");
        Assert.Empty(result.Diagnostics);
        Site s = result.Network!.FindSite("mill")!;
        Assert.Equal(("N", "F", "cloth", "P", "R", RestartRule.Never, "own"), (s.Name, s.Firm, s.Industry, s.Product, s.Region, s.Restart, s.OwnColumns["note"]));
        Assert.Equal((100, 40, 0.1, 0.9, 2, -3), (s.BaselineOutputPerDay, s.FinalDemandPerDay, s.OperatingLevel, s.RestartLevel, s.Weight, s.ValueAddedPerDay!.Value));
        Assert.Equal((0.2, 0.3, 4, 5, 6), (s.OutsideShare, s.Surge, s.Tier, s.EarliestWave, s.RestartWaves));
        Assert.Equal((7, 8, 9, 10, 11, 12), (s.InventoryCoverDays, s.RampDays, s.TimeToRecoverDays!.Value, s.RevenuePerDay!.Value, s.CostsPerDay!.Value, s.Needs["teams"]));
        Assert.Equal((RestartRule.Must, 5), (result.Network.FindSite("sewing")!.Restart, result.Network.FindSite("sewing")!.Tier));
    }

    [Fact]
    public void Every_link_column_reaches_its_property()
    {
        LoadResult result = TemporaryFolder.LoadWith(
            "links.csv", "lead_time_days,importance,customer,product,supplier,inventory_cover_days,value_per_day\n3,important,sewing,rags,mill,4,60\n");
        Assert.Empty(result.Diagnostics);
        Link link = Assert.Single(result.Network!.Links);
        Assert.Equal(
            ("mill", "sewing", "rags", 60, Importance.Important, 4, 3),
            (link.Supplier.Id, link.Customer.Id, link.Product, link.ValuePerDay, link.Importance, link.InventoryCoverDays, link.LeadTimeDays));
    }

    [Theory]
    [InlineData("essential", Importance.Essential)]
    [InlineData("important", Importance.Important)]
    [InlineData("other", Importance.Other)]
    [InlineData(" none ", Importance.None)]
    public void Words_are_read_as_the_schema_lists_them(string word, Importance expected) => Assert.Equal(
        expected, TemporaryFolder.LoadWith("links.csv", $"supplier,customer,value_per_day,importance\nmill,sewing,60,{word}\n").Network!.Links[0].Importance);

    [Fact]
    public void A_word_that_is_not_listed_is_an_error_with_the_list()
    {
        LoadResult result = TemporaryFolder.LoadWith("links.csv", "supplier,customer,value_per_day,importance\nmill,sewing,60,vital\n");
        Assert.Equal("SC3004 'vital' is not one of essential, important, other, none", result.Diagnostics[0].Code + " " + result.Diagnostics[0].Message);
    }

    private static IReadOnlyList<Diagnostic> Problems(TableSchema table, ColumnSchema column, string written)
    {
        if (table != NetworkSchema.RestartLists)
            return Load(table, column, written).Diagnostics;
        using TemporaryFolder folder = new TemporaryFolder().With("list.csv", $"site,{column.Key}\nmill,{written}\n");
        RestartListFile.TryLoad(TemporaryFolder.LoadWith("scenarios/a.csv", "site,operating_level\nmill,1\n").Network!, Path.Combine(folder.Path, "list.csv"), out _, out IReadOnlyList<Diagnostic> diagnostics);
        return diagnostics;
    }

    private static LoadResult Load(TableSchema table, ColumnSchema column, string written)
    {
        string key = column.IsPrefix ? column.Key + "teams" : column.Key;
        (string file, string text) = table.Name switch
        {
            "sites" => (table.File, $"id,industry,{key}\nmill,cloth,{written}\nsewing,masks,\n"),
            "links" => (table.File, $"supplier,customer,{key}\nmill,sewing,{written}\n"),
            "inputs" => (table.File, $"product,importance,{key}\ncloth,other,{written}\n"),
            "limits" when column.IsRequired => (table.File, $"resource,{key}\nrestarts,{written}\n"),
            "limits" => (table.File, $"resource,amount,{key}\nrestarts,1,{written}\n"),
            _ => ("scenarios/a.csv", $"site,{key}\nmill,{written}\n"),
        };
        return TemporaryFolder.LoadWith(file, text);
    }
}
