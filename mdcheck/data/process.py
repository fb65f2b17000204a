"""Write where the planning process stands as a JSON object: `mdcheck-process/1`."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from mdcheck.model import Content, Sheet
from mdcheck.results import PROCESS_FORMAT, Course, ProcessResult, StageResult


def process_object(content: Content, sheet: Sheet, course: Course) -> dict[str, Any]:
    """The stages and checklists in the order of the cycle; steps are counted, never scored."""
    titles = {stage.id: stage.title for stage in content.method.stages}
    return {
        "format": PROCESS_FORMAT,
        "title": sheet.title,
        "date": sheet.date,
        "content_version": content.method.content_version,
        "at": course.at,
        "ahead": list(course.ahead),
        "stages": [stage_object(titles[stage.id], stage) for stage in course.stages],
        "checklists": [checklist_object(content, one) for one in course.checklists],
    }


def stage_object(title: str, stage: StageResult) -> dict[str, Any]:
    return {
        "id": stage.id,
        "title": title,
        "steps": asdict(stage.steps),
        "checklists": list(stage.checklists),
    }


def checklist_object(content: Content, one: ProcessResult) -> dict[str, Any]:
    return {
        "id": one.id,
        "title": content.process(one.id).title,
        "stage": one.stage,
        "steps": asdict(one.steps),
        "to_do": [
            {"id": step.id, "state": step.state, "next": content.item(step.id).next}
            for step in one.to_do
        ],
    }
