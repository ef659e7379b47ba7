using System.Net;
using System.Text;
using System.Text.Json;
using Indicators.Api.Tests.Features.Submissions;
using Indicators.Api.Tests.Security;

namespace Indicators.Api.Tests.Features.Imports;

/// <summary>Files with indicators that are reviewed before they count.</summary>
public sealed class SubmittedImportTests(ReviewedService service) : IClassFixture<ReviewedService>
{
    [Fact]
    public async Task A_file_with_what_is_reviewed_is_a_submission_by_the_persons_of_its_foot()
    {
        var period = service.NewPeriod();
        var import = await Import(
            $"{period}年咸安区,\n地区,受审数,专利授权量\n咸安区,5,7\n单位负责人：王五　统计负责人：李四,,填表人：张三\n");

        import.Text("outcome").ShouldBe("imported");
        import.GetProperty("revision").ValueKind.ShouldBe(JsonValueKind.Null);
        import.GetProperty("changes").GetArrayLength().ShouldBe(2);
        (await service.Values(period)).ShouldBeEmpty();
        var submission = (await service.Get($"/api/v1/submissions/{import.Text("submission")}", service.Reviewer)).Json;
        string[] told = ["state", "filledBy", "checkedBy", "signedBy", "who", "cells"];
        told.Select(field => submission.Text(field)).ShouldBe(["waiting", "张三", "李四", "王五", "咸安区填报", "2"]);

        (await service.Post(service.Reviewer, $"submissions/{import.Text("submission")}/approve")).ShouldBe(HttpStatusCode.OK);
        (await service.Values(period)).ShouldBe(["5"]);
        var again = await Import($"{period}年咸安区,\n地区,受审数\n咸安区,5\n", "?filledBy=张三");
        again.Text("outcome").ShouldBe("imported");
        again.GetProperty("submission").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public async Task Who_filled_it_in_is_asked_where_nobody_says_it()
    {
        var period = service.NewPeriod();
        var asked = await Import($"{period}年咸安区,\n地区,受审数\n咸安区,5\n");
        asked.Text("outcome").ShouldBe("questions");
        asked.GetProperty("questions")[0].Text("id").ShouldBe("filledBy");

        var answered = (await service.Put(
            service.Reporter, $"imports/{asked.Text("id")}", """{ "answers": { "filledBy": "张三" } }""")).ShouldBe(HttpStatusCode.OK).Json;

        answered.Text("outcome").ShouldBe("imported");
        answered.GetProperty("persons").Text("filledBy").ShouldBe("张三");
        (await service.Get($"/api/v1/submissions/{answered.Text("submission")}", service.Reviewer)).Json.Text("filledBy").ShouldBe("张三");
    }

    [Fact]
    public async Task Any_file_may_be_submitted_and_a_dry_run_submits_nothing()
    {
        var period = service.NewPeriod();
        var table = $"{period}年咸安区,\n地区,专利授权量\n咸安区,5\n";
        var tried = await Import(table, "?submit=true&filledBy=张三&dryRun=true");
        tried.Text("outcome").ShouldBe("ready");
        tried.GetProperty("changes").GetArrayLength().ShouldBe(1);
        tried.GetProperty("submission").ValueKind.ShouldBe(JsonValueKind.Null);

        var sent = await Import(table, "?submit=true&filledBy=张三");

        (await service.State(sent.Text("submission"))).ShouldBe("waiting");
    }

    [Fact]
    public async Task What_the_sender_may_not_write_is_a_fault_at_its_cell()
    {
        var period = service.NewPeriod();
        var wrong = await Import($"{period}年咸宁市,\n地区,受审数\n咸安区,5\n嘉鱼县,6\n填表人：张三,\n");

        wrong.Text("outcome").ShouldBe("faults");
        wrong.GetProperty("faults")[0].Text("code").ShouldBe("out-of-scope");
        wrong.GetProperty("faults")[0].Text("cell").ShouldBe("A4");
        wrong.GetProperty("submission").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    private async Task<JsonElement> Import(string text, string words = "")
    {
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(text));
        return (await service.Client.Send(HttpMethod.Post, $"/api/v1/imports{words}", content, KeyedService.Header(service.Reporter.Text)))
            .ShouldBe(HttpStatusCode.OK).Json;
    }
}
